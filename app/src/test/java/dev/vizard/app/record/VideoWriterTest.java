package dev.vizard.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoWriterTest {

    private static final int WIDTH = 128;
    private static final int HEIGHT = 96;

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgainUprightAndInItsColours() throws Exception {
        Path file = folder.resolve("two-halves.mp4");
        ByteBuffer rgb = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            boolean upper = i < WIDTH * HEIGHT / 2;
            rgb.put((byte) (upper ? 200 : 20)).put((byte) 40).put((byte) (upper ? 20 : 200));
        }
        rgb.flip();
        try (VideoWriter video = VideoWriter.start(file, WIDTH, HEIGHT, 25)) {
            for (int i = 0; i < 12; i++) {
                video.frame(rgb);
            }
        }
        try (FrameSource source = FrameSources.open(file.toString())) {
            Frame frame = new Frame();
            int frames = 0;
            while (source.grab(frame)) {
                frames++;
                assertThat(red(frame, HEIGHT / 4)).isBetween(180, 220);
                assertThat(red(frame, HEIGHT * 3 / 4)).isBetween(0, 40);
            }
            assertThat(frames).isEqualTo(12);
        }
    }

    @Test
    void refusesOddSizesShortPicturesAndFoldersThatAreNotThere() throws Exception {
        assertThatThrownBy(() -> VideoWriter.start(folder.resolve("a.mp4"), 127, 96, 25, 500_000))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("127x96");
        assertThatThrownBy(() -> VideoWriter.start(folder.resolve("none/a.mp4"), WIDTH, HEIGHT, 25, 500_000))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("cannot write");
        try (VideoWriter video = VideoWriter.start(folder.resolve("b.mp4"), WIDTH, HEIGHT, 25, 500_000)) {
            assertThatThrownBy(() -> video.frame(ByteBuffer.allocateDirect(10)))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("10 bytes");
        }
    }

    private static int red(Frame frame, int row) {
        return frame.bgr().get((row * WIDTH + WIDTH / 2) * 3 + 2) & 255;
    }
}
