package dev.vizard.vision.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every filter promises, over the whole catalogue. */
class PoseFiltersTest {

    private static final long FRAME = 33_333_333;

    static List<String> names() {
        return PoseFilters.names();
    }

    private static PoseFilter create(String name) {
        return PoseFilters.create(FilterSettings.DEFAULT.withName(name));
    }

    private static HeadPose pose(double yaw, double pitch, double roll, long nanos) {
        Quaterniond q = new EulerAngles(yaw, pitch, roll).toQuaternion(new Quaterniond());
        return new HeadPose(q.x, q.y, q.z, q.w, yaw / 10, pitch / 10, -60, 1, nanos / FRAME, nanos);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFirstPoseIsItself(String name) {
        HeadPose first = pose(20, 10, 5, 0);
        assertThat(create(name).filter(first)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStillHeadConverges(String name) {
        PoseFilter filter = create(name);
        filter.filter(pose(0, 0, 0, 0));
        HeadPose last = null;
        for (int i = 1; i < 200; i++) {
            last = filter.filter(pose(30, -20, 10, i * FRAME));
        }
        assertThat(last.geodesicDegrees(pose(30, -20, 10, 0))).isLessThan(0.01);
        assertThat(last.txCm()).isCloseTo(3, within(0.01));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSamePosesGiveTheSameAnswersAfterAReset(String name) {
        PoseFilter filter = create(name);
        double[] once = noisyRun(filter, 0);
        filter.reset();
        // The next frame in time, so that neither a gap nor a step back restarts the filter instead of the reset.
        assertThat(noisyRun(filter, 60)).containsExactly(once);
    }

    private static double[] noisyRun(PoseFilter filter, int firstFrame) {
        SplittableRandom random = new SplittableRandom(3);
        double[] yaws = new double[60];
        for (int i = 0; i < yaws.length; i++) {
            HeadPose raw = pose(i + random.nextDouble(), random.nextDouble(), -i, (firstFrame + i) * FRAME);
            yaws[i] = filter.filter(raw).qy();
        }
        return yaws;
    }

    @ParameterizedTest
    @MethodSource("names")
    void rollingThroughHalfATurnIsSmooth(String name) {
        PoseFilter filter = create(name);
        for (int i = 0; i < 120; i++) {
            double roll = 170 + i * 0.25;
            HeadPose raw = pose(0, 0, roll > 180 ? roll - 360 : roll, i * FRAME);
            assertThat(filter.filter(raw).geodesicDegrees(raw)).isLessThan(1.5);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void nearVerticalPitchIsSmooth(String name) {
        PoseFilter filter = create(name);
        for (int i = 0; i < 120; i++) {
            HeadPose raw = pose(88, 60 + i * 0.25, 0, i * FRAME);
            assertThat(filter.filter(raw).geodesicDegrees(raw)).isLessThan(1.5);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void unevenRepeatedAndLostFramesStayFinite(String name) {
        PoseFilter filter = create(name);
        SplittableRandom random = new SplittableRandom(5);
        long nanos = 0;
        for (int i = 0; i < 500; i++) {
            nanos += i % 7 == 0 ? 0 : random.nextLong(80_000_000);
            HeadPose out = filter.filter(pose(random.nextDouble(-80, 80), random.nextDouble(-80, 80), 0, nanos));
            assertThat(out.rotation(new Quaterniond()).lengthSquared()).isCloseTo(1, within(1e-9));
            assertThat(out.tzCm()).isFinite();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aGapOfTwoSecondsStartsAfresh(String name) {
        PoseFilter filter = create(name);
        filter.filter(pose(0, 0, 0, 0));
        HeadPose after = pose(50, 0, 0, 2_000_000_000L);
        assertThat(filter.filter(after)).isEqualTo(after);
    }

    @Test
    void oneEuroFollowsThePublishedAlgorithm() {
        // About one axis the rotation filter is the scalar one of the paper; this is its recurrence, written out.
        FilterSettings.OneEuro settings = new FilterSettings.OneEuro(0.5, 0.2, 1.0, 0.3);
        PoseFilter filter =
                PoseFilters.create(new FilterSettings("one-euro", settings, FilterSettings.Exponential.DEFAULT));
        double dt = FRAME * 1e-9;
        double shown = 0;
        double lastRaw = 0;
        double speed = 0;
        filter.filter(pose(0, 0, 0, 0));
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 1; i < 100; i++) {
            double raw = 20 * Math.sin(i * 0.1) + random.nextDouble();
            double alphaSpeed = alpha(1.0, dt);
            speed += alphaSpeed * ((raw - lastRaw) / dt - speed);
            shown += alpha(0.5 + 0.2 * Math.abs(speed), dt) * (raw - shown);
            lastRaw = raw;
            double yaw = filter.filter(pose(raw, 0, 0, i * FRAME)).angles().yawDegrees();
            assertThat(yaw).isCloseTo(shown, within(1e-6));
        }
    }

    private static double alpha(double cutoff, double dt) {
        double tau = 1 / (2 * Math.PI * cutoff);
        return 1 / (1 + tau / dt);
    }

    @Test
    void oneEuroHalvesTheJitterOfAStillHead() {
        PoseFilter filter = create("one-euro");
        SplittableRandom random = new SplittableRandom(1);
        double raw = 0;
        double smoothed = 0;
        for (int i = 0; i < 900; i++) {
            double yaw = 0.45 * random.nextGaussian();
            double out = filter.filter(pose(yaw, 0, 0, i * FRAME)).angles().yawDegrees();
            raw += yaw * yaw;
            smoothed += out * out;
        }
        assertThat(Math.sqrt(smoothed / raw)).isLessThan(0.5);
    }

    @Test
    void settingsOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> new FilterSettings.OneEuro(-1, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minCutoffHz");
        assertThatThrownBy(() -> FilterSettings.DEFAULT.withName("magic")).hasMessageContaining("magic");
    }

    @Test
    void recentringMakesAPoseStraightAhead() {
        Recenter recenter = new Recenter();
        HeadPose neutral = pose(12, -8, 3, 0);
        recenter.capture(neutral);
        assertThat(recenter.apply(neutral).geodesicDegrees(HeadPose.REST)).isLessThan(1e-5);
        recenter.reset();
        assertThat(recenter.apply(neutral).geodesicDegrees(neutral)).isLessThan(1e-5);
    }
}
