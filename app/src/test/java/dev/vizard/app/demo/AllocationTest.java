package dev.vizard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.Home;
import dev.vizard.app.measure.AllocationMeter;
import dev.vizard.app.settings.SceneKind;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.VisionStatus;
import dev.vizard.vision.VisionWorker;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once it is warm, neither thread makes garbage that it need not make. */
class AllocationTest {

    /** Two poses, and what FFmpeg's and ONNX Runtime's Java halves make. */
    private static final double MOST_VISION_BYTES = 1024;

    private static final int FRAMES = 1000;
    private static final int WARM_FRAMES = 300;
    private static final int WINDOWS = 10;

    @TempDir
    private Path folder;

    /** The bundled clip without its pauses. */
    private record Hurried(FrameSource clip) implements FrameSource {
        @Override
        public String description() {
            return clip.description();
        }

        @Override
        public double nominalFps() {
            return clip.nominalFps();
        }

        @Override
        public boolean live() {
            return true;
        }

        @Override
        public boolean independentFrames() {
            return false;
        }

        @Override
        public long frameCount() {
            return clip.frameCount();
        }

        @Override
        public boolean grab(Frame into) throws CaptureException {
            return clip.grab(into);
        }

        @Override
        public void rewind() throws CaptureException {
            clip.rewind();
        }

        @Override
        public void close() {
            clip.close();
        }
    }

    @Test
    void aTrackedFrameMakesLittleGarbage() {
        Home home = Home.find();
        VisionWorker.Opener opener =
                () -> new Hurried(FrameSources.open(home.clip().toString()));
        try (VisionWorker worker = new VisionWorker(opener, home.models(), VisionSettings.DEFAULT, true)) {
            AllocationMeter meter = new AllocationMeter(worker.threadId(), FRAMES / WINDOWS, WINDOWS);
            worker.start();
            while (!meter.full()) {
                assertThat(worker.status().state())
                        .as(worker.status().message())
                        .isIn(VisionStatus.State.STARTING, VisionStatus.State.RUNNING);
                if (worker.published() >= WARM_FRAMES) {
                    meter.at(worker.published());
                }
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(worker.status().framesWithFace()).isGreaterThan(FRAMES);
            assertThat(meter.median()).isPositive().isLessThanOrEqualTo(MOST_VISION_BYTES);
        }
    }

    @Test
    void aDrawnFrameMakesNoGarbageOfOurs() throws Exception {
        List<String> places = probe(SceneKind.STAGE, FRAMES);
        assertThat(places).filteredOn(place -> place.contains(" ours ")).isEmpty();
        assertThat(places).filteredOn(place -> place.contains(" unknown ")).isEmpty();
        // ImGui's Java half makes some every frame: that it is seen shows that the recorder sees.
        assertThat(places)
                .filteredOn(place -> place.contains(" binding imgui.ImDrawList "))
                .isNotEmpty();
    }

    /** In the mirror the mask is lit by the picture, which is looked at every frame. */
    @Test
    void neitherDoesOneInTheMirror() throws Exception {
        assertThat(probe(SceneKind.MIRROR, FRAMES / 10))
                .isNotEmpty()
                .filteredOn(place -> place.contains(" ours ") || place.contains(" unknown "))
                .isEmpty();
    }

    /** With the parts that a mask may have, and little to draw. */
    private Path mask() throws IOException {
        StringBuilder obj = new StringBuilder();
        int vertices = 0;
        for (String part : List.of("shell", "jaw", "eye_left", "eye_right")) {
            obj.append("o ").append(part).append('\n');
            for (String corner : List.of("0 0 0", "0.1 0 0", "0 0.1 0", "0 0 0.1")) {
                obj.append("v ").append(corner).append('\n');
            }
            for (int[] face : new int[][] {{1, 3, 2}, {1, 2, 4}, {1, 4, 3}, {2, 3, 4}}) {
                obj.append('f');
                for (int corner : face) {
                    obj.append(' ').append(vertices + corner);
                }
                obj.append('\n');
            }
            vertices += 4;
        }
        return Files.writeString(folder.resolve("mask.obj"), obj);
    }

    private List<String> probe(SceneKind scene, int frames) throws IOException, InterruptedException {
        Path report = folder.resolve("allocations.txt");
        Path log = folder.resolve("log.txt");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseG1GC",
                        "-XX:-UseTLAB",
                        "-XX:TieredStopAtLevel=1",
                        "-Dvizard.home=" + System.getProperty("vizard.home"),
                        "-Dvizard.config=" + folder.resolve("config"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AllocationProbe.class.getName(),
                        report.toString(),
                        mask().toString(),
                        scene.name(),
                        "false",
                        Integer.toString(frames))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(java.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            java.destroyForcibly();
        }
        assertThat(java.exitValue()).as(Files.readString(log)).isZero();
        return Files.readAllLines(report);
    }
}
