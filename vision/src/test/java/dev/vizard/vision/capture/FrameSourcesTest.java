package dev.vizard.vision.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may name as a source, and what is said about what cannot be one. */
class FrameSourcesTest {

    private static final Path CLIP = Path.of(System.getProperty("vizard.home"), "assets/clip/demo.mp4");

    @TempDir
    private Path folder;

    private static void refused(String name, String... words) {
        assertThatThrownBy(() -> {
                    try (FrameSource source = FrameSources.open(name)) {
                        source.grab(new Frame());
                    }
                })
                .isInstanceOf(CaptureException.class)
                .message()
                .contains(words)
                .hasLineCount(1);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path picture(String name, int width, int height, int type, int rgb) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void whatIsNoSourceIsRefusedInOneLine() throws Exception {
        refused(folder.resolve("nothing.mp4").toString(), "nothing.mp4", "does not exist");
        refused("camera:front", "camera:front", "camera:0");
        refused("camera:", "camera:0");
        refused("camera:997", "camera 997", "cameras");
        refused(folder.toString(), "holds no pictures");
        byte[] text = "these are words, not pictures".getBytes(StandardCharsets.UTF_8);
        refused(write("words.mp4", text).toString(), "words.mp4");
        refused(write("words.png", text).toString(), "words.png");
        refused(write("nothing", new byte[0]).toString(), "nothing");
        refused(write("empty.png", new byte[0]).toString(), "empty.png");
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedInOneLine() throws Exception {
        refused(write("huge.png", pngHeader(100_000, 100_000)).toString(), "huge.png");
        refused(write("wide.png", pngHeader(2_000_000, 2)).toString(), "wide.png");
    }

    @Test
    void aPictureTooWideToTrackIsRefusedInOneLine() throws Exception {
        Path file = picture("strip.png", 40_000, 2, BufferedImage.TYPE_INT_RGB, 0);
        refused(file.toString(), "strip.png", "40000x2", "32766");
        picture("strip.png", 32_766, 2, BufferedImage.TYPE_INT_RGB, 0);
        assertThat(firstPixel(file)).containsExactly(0, 0, 0);
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteBuffer chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        chunk.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        out.writeInt(13);
        out.write(chunk.array());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    @Test
    void greyAlphaAndSixteenBitPicturesBecomeBgr() throws Exception {
        int rgb = 0xff4080c0;
        assertThat(firstPixel(picture("rgb.png", 3, 2, BufferedImage.TYPE_INT_RGB, rgb)))
                .containsExactly(0xc0, 0x80, 0x40);
        assertThat(firstPixel(picture("alpha.png", 3, 2, BufferedImage.TYPE_INT_ARGB, rgb)))
                .containsExactly(0xc0, 0x80, 0x40);
        int[] grey = firstPixel(picture("grey.png", 3, 2, BufferedImage.TYPE_BYTE_GRAY, 0xff808080));
        assertThat(grey[0]).isEqualTo(grey[1]).isEqualTo(grey[2]).isPositive();
        int[] deep = firstPixel(picture("deep.png", 3, 2, BufferedImage.TYPE_USHORT_GRAY, 0xff808080));
        assertThat(deep[0]).isEqualTo(deep[1]).isEqualTo(deep[2]).isPositive();
    }

    private static int[] firstPixel(Path file) throws CaptureException {
        Frame frame = new Frame();
        try (FrameSource source = FrameSources.open(file.toString())) {
            assertThat(source.grab(frame)).isTrue();
        }
        return new int[] {
            frame.bgr().get(0) & 0xff, frame.bgr().get(1) & 0xff, frame.bgr().get(2) & 0xff
        };
    }

    @Test
    void aFolderGivesItsPicturesByNameAndSkipsTheRest() throws Exception {
        picture("b.png", 2, 1, BufferedImage.TYPE_INT_RGB, 0);
        picture("a.png", 1, 1, BufferedImage.TYPE_INT_RGB, 0);
        picture("c.png", 3, 1, BufferedImage.TYPE_INT_RGB, 0);
        write("notes.txt", new byte[10]);
        List<Integer> widths = new ArrayList<>();
        try (FrameSource source = FrameSources.open(folder.toString())) {
            assertThat(source.independentFrames()).isTrue();
            assertThat(source.live()).isFalse();
            assertThat(source.frameCount()).isEqualTo(3);
            for (Frame frame = new Frame(); source.grab(frame); ) {
                widths.add(frame.width());
            }
        }
        assertThat(widths).containsExactly(1, 2, 3);
    }

    @Test
    void aBrokenPictureInAFolderDoesNotHideTheNext() throws Exception {
        write("a.png", new byte[10]);
        picture("b.png", 2, 1, BufferedImage.TYPE_INT_RGB, 0);
        Frame frame = new Frame();
        try (FrameSource source = FrameSources.open(folder.toString())) {
            assertThatThrownBy(() -> source.grab(frame))
                    .isInstanceOf(CaptureException.class)
                    .hasMessageContaining("a.png");
            assertThat(source.grab(frame)).isTrue();
            assertThat(source.grab(frame)).isFalse();
        }
    }

    @Test
    void aVideosTimesAreItsOwnAndRewindingRepeatsIt() throws Exception {
        try (FrameSource source = FrameSources.open(CLIP.toString())) {
            Frame frame = new Frame();
            Frame other = new Frame();
            assertThat(source.grab(frame)).isTrue();
            byte[] first = pixels(frame);
            assertThat(source.grab(other)).isTrue();
            assertThat(pixels(frame))
                    .as("copied out of the grabber's own memory")
                    .isEqualTo(first);
            assertThat(other.captureNanos() - frame.captureNanos())
                    .isBetween((long) (0.99e9 / source.nominalFps()), (long) (1.01e9 / source.nominalFps()));
            source.rewind();
            assertThat(source.grab(other)).isTrue();
            assertThat(other.sequence()).isZero();
            assertThat(pixels(other)).isEqualTo(first);
        }
    }

    private static byte[] pixels(Frame frame) {
        byte[] bytes = new byte[frame.bgr().limit()];
        frame.bgr().get(0, bytes);
        return bytes;
    }

    @Test
    void aTruncatedVideoEndsOrIsRefusedButGivesNoNonsense() throws Exception {
        byte[] whole = Files.readAllBytes(CLIP);
        for (int share = 0; share < 10; share++) {
            Path file = write("cut" + share + ".mp4", Arrays.copyOf(whole, whole.length / 10 * share));
            long last = -1;
            try (FrameSource source = FrameSources.open(file.toString())) {
                for (Frame frame = new Frame(); source.grab(frame); ) {
                    assertThat(frame.width()).isEqualTo(640);
                    assertThat(frame.captureNanos()).isGreaterThan(last);
                    last = frame.captureNanos();
                }
                assertThat(last).isPositive();
            } catch (CaptureException e) {
                assertThat(e).hasMessageContaining(file.toString());
            }
        }
    }

    @Test
    void closingTwiceIsHarmless() throws Exception {
        for (Path file : List.of(CLIP, picture("a.png", 1, 1, BufferedImage.TYPE_INT_RGB, 0))) {
            FrameSource source = FrameSources.open(file.toString());
            source.close();
            source.close();
        }
    }

    @Test
    void linuxCamerasAreThoseWithPictures() throws Exception {
        for (String[] device : new String[][] {{"video0", "0"}, {"video1", "1"}, {"video10", "0"}, {"radio0", "0"}}) {
            Path node = Files.createDirectories(folder.resolve(device[0]));
            Files.writeString(node.resolve("index"), device[1] + "\n");
            Files.writeString(node.resolve("name"), "Camera of " + device[0] + "\n");
        }
        assertThat(Cameras.listLinux(folder))
                .containsExactly(
                        new Cameras.Camera(0, "Camera of video0"), new Cameras.Camera(10, "Camera of video10"));
        assertThat(Cameras.listLinux(folder.resolve("nowhere"))).isEmpty();
    }
}
