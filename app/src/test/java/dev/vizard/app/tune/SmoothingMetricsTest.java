package dev.vizard.app.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.pose.EulerAngles;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;

class SmoothingMetricsTest {

    private static final double NOISE = 0.3;

    /** Rest until 4 s, a turn by 60 degrees at 60 degrees/s, rest until 8 s, then sway. */
    private static double yaw(double t) {
        if (t < 8) {
            return Math.max(0, Math.min(60, (t - 4) * 60));
        }
        return 60 + 15 * Math.sin(Math.PI * (t - 8));
    }

    private static RotationSeries series(DoubleUnaryOperator yaw, double noise, long seed, boolean uneven) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom clock = new SplittableRandom(77);
        RotationSeries series = new RotationSeries();
        for (int i = 0; i < 420; i++) {
            double t = i / 30.0 + (uneven ? clock.nextDouble() * 0.02 : 0);
            series.add(
                    t,
                    new EulerAngles(
                                    yaw.applyAsDouble(t) + noise * random.nextGaussian(),
                                    noise * random.nextGaussian(),
                                    noise * random.nextGaussian())
                            .toQuaternion(new Quaterniond()));
        }
        return series;
    }

    @Test
    void aKnownDelayIsFoundToAPartOfAFrame() {
        for (double delay : new double[] {0, 0.012, 0.047, 0.120}) {
            for (boolean uneven : new boolean[] {false, true}) {
                RotationSeries raw = series(SmoothingMetricsTest::yaw, NOISE, 1, uneven);
                RotationSeries late = series(t -> yaw(t - delay), NOISE / 3, 2, uneven);
                assertThat(SmoothingMetrics.of(raw, late).lagMillis()).isCloseTo(delay * 1e3, within(3.0));
            }
        }
    }

    @Test
    void jitterIsTheNoiseOfThreeAxesAtRest() {
        RotationSeries raw = series(SmoothingMetricsTest::yaw, NOISE, 1, false);
        RotationSeries half = series(SmoothingMetricsTest::yaw, NOISE / 2, 2, false);
        SmoothingMetrics metrics = SmoothingMetrics.of(raw, half);
        assertThat(metrics.rawJitterDegrees()).isCloseTo(NOISE * Math.sqrt(3), within(0.05));
        assertThat(metrics.jitterRatio()).isCloseTo(0.5, within(0.07));
        assertThat(metrics.restSeconds()).isBetween(4.5, 7.0);
        assertThat(metrics.motionSeconds()).isBetween(6.0, 8.5);
    }

    @Test
    void aSteadyDriftIsNoJitter() {
        RotationSeries still = series(t -> 0, NOISE, 1, false);
        RotationSeries drifting = series(t -> 0.8 * t, NOISE, 1, false);
        SmoothingMetrics metrics = SmoothingMetrics.of(still, drifting);
        assertThat(metrics.jitterDegrees()).isCloseTo(metrics.rawJitterDegrees(), within(0.02));
        assertThat(metrics.lagMillis()).isNaN();
        assertThat(metrics.overshootDegrees()).isNaN();
    }

    @Test
    void overshootIsTheWayBeyondTheStop() {
        RotationSeries raw = series(SmoothingMetricsTest::yaw, 0, 1, false);
        RotationSeries beyond =
                series(t -> yaw(t) + (t > 5 && t < 5.3 ? 4 * Math.sin((t - 5) / 0.3 * Math.PI) : 0), 0, 2, false);
        assertThat(SmoothingMetrics.of(raw, beyond).overshootDegrees()).isCloseTo(4, within(0.1));
        assertThat(SmoothingMetrics.of(raw, raw).overshootDegrees()).isCloseTo(0, within(0.05));
        assertThat(SmoothingMetrics.of(raw, beyond).worstErrorDegrees()).isCloseTo(4, within(0.1));
    }

    @Test
    void whatIsMissingIsNoNumber() {
        RotationSeries raw = new RotationSeries();
        assertThat(SmoothingMetrics.of(raw, raw).jitterRatio()).isNaN();
        raw.add(0, new Quaterniond());
        assertThat(SmoothingMetrics.of(raw, raw).lagMillis()).isNaN();
        assertThatThrownBy(() -> SmoothingMetrics.of(raw, new RotationSeries())).hasMessageContaining("raw poses");
    }

    @Test
    void theSeriesForgetsWhatIsOldAndStartsAnewWhenTimeGoesBack() {
        RotationSeries series = new RotationSeries();
        for (int i = 0; i < 2000; i++) {
            series.add(i * 0.01, new Quaterniond().rotationY(i * 1e-3));
        }
        series.dropBefore(10);
        assertThat(series.size()).isEqualTo(1000);
        assertThat(series.seconds(0)).isCloseTo(10, within(1e-9));
        assertThat(series.at(15.005, new Quaterniond()).y).isCloseTo(Math.sin(0.75025), within(1e-6));
        series.add(3, new Quaterniond());
        assertThat(series.size()).isEqualTo(1);
    }
}
