package dev.vizard.app.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.capture.Frame;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A simulated camera: exposure integrated over time, a known delay, noise, and a square in a corner of its picture. */
class FlashAnalysisTest {

    private static final double MS = 1e6;
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    private final Random random = new Random(3);
    private final Frame frame = new Frame();
    private final FlashRecord record = new FlashRecord();

    /** Sees 30 changes; light takes {@code lagMs}, a picture is exposed over {@code exposureMs} and comes every 33 ms. */
    private FlashAnalysis.Result run(double lagMs, double exposureMs, double contrast, double drift) {
        double[] changes = new double[30];
        double when = 500;
        for (int i = 0; i < changes.length; i++) {
            changes[i] = when;
            record.changed((long) (when * MS), i % 2 == 0);
            when += 400 + 400 * random.nextDouble();
        }
        for (int i = 0; i * 33.3 < when; i++) {
            double arrival = i * 33.3;
            double white = white(changes, arrival - lagMs, exposureMs);
            see((long) (arrival * MS), 60 + drift * i, contrast * white);
        }
        return FlashAnalysis.of(record);
    }

    /** The share of the exposure, which ends at {@code end}, that was white. */
    private static double white(double[] changes, double end, double exposure) {
        int on = 0;
        for (int k = 0; k < 50; k++) {
            double at = end - exposure * k / 50;
            long passed = Arrays.stream(changes).filter(c -> c <= at).count();
            on += passed % 2 == 1 ? 1 : 0;
        }
        return on / 50.0;
    }

    private void see(long nanos, double base, double square) {
        ByteBuffer bgr = frame.resize(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double level = base + (x > 90 && y > 60 ? square : 0) + 4 * random.nextGaussian();
                bgr.put((y * WIDTH + x) * 3 + 1, (byte) Math.max(0, Math.min(255, level)));
            }
        }
        frame.mark(0, nanos);
        record.see(frame);
    }

    @Test
    void theLagIsFoundWithHalfAnIntervalOfWaiting() {
        FlashAnalysis.Result result = run(48, 10, 90, 0);
        assertThat(result.missed()).isZero();
        assertThat(result.intervalMillis()).isCloseTo(33.3, within(0.1));
        // Half of the exposure must have seen the change.
        assertThat(Arrays.stream(result.millis()).average().orElseThrow()).isCloseTo(48 + 5 + 33.3 / 2, within(6.0));
        assertThat(result.millis()[0]).isGreaterThan(48);
        assertThat(result.millis()[result.millis().length - 1]).isLessThan(48 + 10 + 34);
    }

    @Test
    void aFaintSquareAndAnExposureThatDriftsAreStillTold() {
        FlashAnalysis.Result result = run(80, 25, 25, 0.05);
        assertThat(result.missed()).isLessThan(3);
        assertThat(Arrays.stream(result.millis()).average().orElseThrow()).isCloseTo(80 + 12 + 33.3 / 2, within(8.0));
    }

    @Test
    void withoutASquareNothingIsClaimed() {
        FlashAnalysis.Result result = run(40, 10, 0, 0);
        assertThat(result.cells()).isZero();
        assertThat(result.millis()).isEmpty();
    }
}
