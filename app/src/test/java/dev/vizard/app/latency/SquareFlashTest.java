package dev.vizard.app.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The whole test without a screen, with a camera that sees what was swapped some time ago. */
class SquareFlashTest {

    private static final long LAG_NANOS = 60_000_000;
    private static final SquareFlash.Timing TIMING = new SquareFlash.Timing(0.2, 0.3, 0.1, 0.3);
    private static final WindowSettings WINDOW =
            new WindowSettings("flash", 320, 240, WindowSettings.Mode.HEADLESS, false);

    private final ConcurrentSkipListMap<Long, Boolean> shown = new ConcurrentSkipListMap<>();

    /** Sees the square as it was {@link #LAG_NANOS} ago; stops giving pictures after some. */
    private final class Camera implements FrameSource {
        private final int last;
        private int number;

        Camera(int last) {
            this.last = last;
        }

        @Override
        public String description() {
            return "simulated";
        }

        @Override
        public double nominalFps() {
            return 100;
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
            return -1;
        }

        @Override
        public boolean grab(Frame into) throws CaptureException {
            if (number == last) {
                throw new CaptureException("the cable is out");
            }
            LockSupport.parkNanos(10_000_000);
            long now = System.nanoTime();
            var state = shown.floorEntry(now - LAG_NANOS);
            byte level = (byte) (state != null && state.getValue() ? 200 : 20);
            ByteBuffer bgr = into.resize(64, 48);
            for (int i = 0; i < bgr.capacity(); i++) {
                bgr.put(i, level);
            }
            into.mark(number++, now);
            return true;
        }

        @Override
        public void rewind() {
            number = 0;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    @Test
    void itFindsTheLagOfACamera() {
        SquareFlash.Result result =
                new SquareFlash(Home.find(), () -> new Camera(Integer.MAX_VALUE)).run(WINDOW, 4, TIMING, shown::put);
        assertThat(result.missed()).isZero();
        assertThat(result.millis()).hasSize(4);
        // From below by construction; from above a busy machine sets the limit.
        assertThat(result.millis()[0]).isGreaterThanOrEqualTo(LAG_NANOS * 1e-6);
        assertThat(result.intervalMillis()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aCameraThatFailsEndsItWithItsLine() {
        SquareFlash flash = new SquareFlash(Home.find(), () -> new Camera(5));
        assertThatThrownBy(() -> flash.run(WINDOW, 4, TIMING, (nanos, white) -> {}))
                .isInstanceOf(UserError.class)
                .hasMessage("the cable is out");
    }

    @Test
    void aCameraThatSeesNothingIsTold() {
        SquareFlash flash = new SquareFlash(Home.find(), () -> new Camera(Integer.MAX_VALUE));
        assertThatThrownBy(() -> flash.run(WINDOW, 4, TIMING, (nanos, white) -> {}))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("does not see the square");
    }
}
