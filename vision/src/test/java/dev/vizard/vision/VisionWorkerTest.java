package dev.vizard.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.vision.VisionStatus.State;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The vision thread with sources that misbehave. */
@Timeout(60)
class VisionWorkerTest {

    private static final Path MODELS = Path.of(System.getProperty("vizard.home"), "models");

    /** A camera of grey pictures that breaks after some of them, changes size, repeats times. */
    private static final class FaultySource implements FrameSource {
        private final boolean live;
        private final int breaksAfter;
        private int frames;

        FaultySource(boolean live, int breaksAfter) {
            this.live = live;
            this.breaksAfter = breaksAfter;
        }

        @Override
        public String description() {
            return "faulty";
        }

        @Override
        public double nominalFps() {
            return 0;
        }

        @Override
        public boolean live() {
            return live;
        }

        @Override
        public boolean independentFrames() {
            return false;
        }

        @Override
        public long frameCount() {
            return -1;
        }

        @Override
        public boolean grab(Frame into) throws CaptureException {
            if (frames == breaksAfter) {
                throw new CaptureException("the cable is out");
            }
            into.resize(frames % 2 == 0 ? 64 : 96, 48 + frames % 3);
            into.mark(frames++, 1000);
            return true;
        }

        @Override
        public void rewind() {
            frames = 0;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private static void await(VisionWorker worker, java.util.function.Predicate<VisionStatus> wanted)
            throws InterruptedException {
        while (!wanted.test(worker.status())) {
            Thread.sleep(5);
        }
    }

    @Test
    void aSourceThatCannotBeOpenedFailsWithItsLine() throws Exception {
        try (VisionWorker worker = new VisionWorker(
                () -> {
                    throw new CaptureException("there is no camera");
                },
                MODELS,
                VisionSettings.DEFAULT,
                false)) {
            worker.start();
            await(worker, s -> s.state() == State.FAILED);
            assertThat(worker.status().message()).isEqualTo("there is no camera");
        }
    }

    @Test
    void picturesThatDoNotFitIntoMemoryFailWithALine() throws Exception {
        try (VisionWorker worker = new VisionWorker(
                () -> {
                    throw new OutOfMemoryError("Cannot reserve direct buffer memory");
                },
                MODELS,
                VisionSettings.DEFAULT,
                false)) {
            worker.start();
            await(worker, s -> s.state() == State.FAILED);
            assertThat(worker.status().message()).contains("memory");
        }
    }

    @Test
    void aMissingModelFailsWithItsLine() throws Exception {
        try (VisionWorker worker =
                new VisionWorker(() -> new FaultySource(true, 5), Path.of("nowhere"), VisionSettings.DEFAULT, false)) {
            worker.start();
            await(worker, s -> s.state() == State.FAILED);
            assertThat(worker.status().message()).contains("face-detector.onnx").contains("missing");
        }
    }

    @Test
    void aCameraThatComesBackIsTakenUpAgain() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        try (VisionWorker worker = new VisionWorker(
                () -> {
                    if (opened.incrementAndGet() == 2) {
                        throw new CaptureException("still out");
                    }
                    return new FaultySource(true, 5);
                },
                MODELS,
                VisionSettings.DEFAULT,
                false)) {
            worker.start();
            await(worker, s -> s.state() == State.RECONNECTING);
            await(worker, s -> s.framesCaptured() > 5);
            assertThat(opened.get()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aFileThatBreaksIsNotTriedForEver() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        try (VisionWorker worker = new VisionWorker(
                () -> {
                    opened.incrementAndGet();
                    return new FaultySource(false, 5);
                },
                MODELS,
                VisionSettings.DEFAULT,
                true)) {
            worker.start();
            await(worker, VisionStatus::over);
            assertThat(worker.status().state()).isEqualTo(State.FAILED);
            assertThat(worker.status().framesCaptured()).isEqualTo(5);
            assertThat(opened.get()).isEqualTo(1);
        }
    }

    @Test
    void reopeningTakesWhatTheOpenerGivesThen() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        try (VisionWorker worker = new VisionWorker(
                () -> {
                    opened.incrementAndGet();
                    return new FaultySource(true, Integer.MAX_VALUE);
                },
                MODELS,
                VisionSettings.DEFAULT,
                true)) {
            worker.start();
            await(worker, s -> s.framesCaptured() > 0);
            assertThat(opened.get()).isEqualTo(1);
            worker.reopen();
            while (opened.get() < 2) {
                Thread.sleep(5);
            }
            long captured = worker.status().framesCaptured();
            await(worker, s -> s.framesCaptured() > captured);
            assertThat(opened.get()).isEqualTo(2);
        }
    }

    @Test
    void framesReachTheConsumerInOrderAndNeverGoBack() throws Exception {
        try (VisionWorker worker =
                new VisionWorker(() -> new FaultySource(true, 200), MODELS, VisionSettings.DEFAULT, false)) {
            worker.start();
            long last = -1;
            int seen = 0;
            while (last < 150) {
                if (worker.frames().latch()) {
                    TrackedFrame frame = worker.frames().front();
                    assertThat(frame.picture.sequence()).isGreaterThan(last);
                    assertThat(frame.landmarks.sequence()).isEqualTo(frame.picture.sequence());
                    last = frame.picture.sequence();
                    seen++;
                }
            }
            assertThat(seen).isPositive();
        }
    }

    @Test
    void pausedMeansNoMoreFramesUntilItGoesOn() throws Exception {
        try (VisionWorker worker = new VisionWorker(
                () -> new FaultySource(true, Integer.MAX_VALUE), MODELS, VisionSettings.DEFAULT, false)) {
            worker.start();
            await(worker, s -> s.framesCaptured() > 0);
            worker.setPaused(true);
            await(worker, s -> s.state() == State.PAUSED);
            long captured = worker.status().framesCaptured();
            Thread.sleep(200);
            assertThat(worker.status().framesCaptured()).isEqualTo(captured);
            worker.setPaused(false);
            await(worker, s -> s.framesCaptured() > captured);
        }
    }

    @Test
    void closingTwiceOrBeforeTheStartIsHarmless() {
        VisionWorker worker = new VisionWorker(() -> new FaultySource(true, 5), MODELS, VisionSettings.DEFAULT, false);
        worker.close();
        worker.close();
    }
}
