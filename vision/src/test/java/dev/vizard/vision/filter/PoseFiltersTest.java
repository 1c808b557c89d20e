package dev.vizard.vision.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every filter promises, over the whole catalogue. */
class PoseFiltersTest {

    private static final long FRAME = 33_333_333;

    static List<String> names() {
        return PoseFilters.names();
    }

    static List<String> smoothing() {
        return names().stream().filter(name -> !name.equals("none")).toList();
    }

    private static PoseFilter create(String name) {
        return PoseFilters.create(FilterSettings.DEFAULT.withName(name));
    }

    private static HeadPose pose(double yaw, double pitch, double roll, long nanos) {
        Quaterniond q = new EulerAngles(yaw, pitch, roll).toQuaternion(new Quaterniond());
        return new HeadPose(q.x, q.y, q.z, q.w, yaw / 10, pitch / 10, -60, 1, nanos / FRAME, nanos);
    }

    private static HeadPose moved(HeadPose pose, double xCm) {
        return HeadPose.of(
                pose.rotation(new Quaterniond()),
                new Vector3d(xCm, 0, -60),
                pose.reliability(),
                pose.sequence(),
                pose.captureNanos());
    }

    private static HeadPose flipped(HeadPose p) {
        return p.withRotation(new Quaterniond(-p.qx(), -p.qy(), -p.qz(), -p.qw()));
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
        for (int i = 1; i < 300; i++) {
            last = filter.filter(pose(30, -20, 10, i * FRAME));
        }
        // A dead zone is where a filter may rest for good.
        boolean dead = name.equals("accela");
        FilterSettings.Accela zone = FilterSettings.Accela.DEFAULT;
        assertThat(last.geodesicDegrees(pose(30, -20, 10, 0))).isLessThan(0.01 + (dead ? zone.deadZoneDegrees() : 0));
        // The pose's own place is (3, -2): a dead zone holds along the way there.
        assertThat(Math.hypot(last.txCm() - 3, last.tyCm() + 2))
                .isLessThan(0.01 + (dead ? zone.positionDeadZoneCm() : 0));
        assertThat(filter.filter(pose(30, -20, 10, 300 * FRAME)).geodesicDegrees(last))
                .isLessThan(1e-3);
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
    @MethodSource("smoothing")
    void smoothingIsTheSameWhereverTheHeadLooks(String name) {
        // The same small motion with noise about straight ahead, half a roll and a vertical pitch.
        Quaterniond[] bases = {
            new Quaterniond(), new Quaterniond().rotationZ(Math.PI), new Quaterniond().rotationX(-Math.PI / 2)
        };
        PoseFilter[] filters = {create(name), create(name), create(name)};
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 300; i++) {
            Quaterniond own = new EulerAngles(
                            8 * Math.sin(i * 0.1) + 0.3 * random.nextGaussian(),
                            5 * Math.sin(i * 0.07) + 0.3 * random.nextGaussian(),
                            4 * Math.sin(i * 0.05) + 0.3 * random.nextGaussian())
                    .toQuaternion(new Quaterniond());
            Quaterniond expected = null;
            for (int k = 0; k < bases.length; k++) {
                Quaterniond turned = new Quaterniond(bases[k]).mul(own);
                HeadPose raw = HeadPose.of(turned, new Vector3d(0, 0, -60), 1, i, i * FRAME);
                Quaterniond out = filters[k].filter(raw).rotation(new Quaterniond());
                Quaterniond relative = new Quaterniond(bases[k]).conjugate().mul(out);
                expected = expected == null ? relative : expected;
                assertThat(Math.abs(relative.dot(expected))).isCloseTo(1, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLostFaceIsHeldForAsLongAsTheFilterSays(String name) {
        PoseFilter filter = create(name);
        assertThat(filter.holdSeconds()).isBetween(0.0, 1.0);
        HeadPose last = null;
        for (int i = 0; i < 30; i++) {
            last = filter.filter(pose(0, 0, 0, i * FRAME));
        }
        long held = Math.round(filter.holdSeconds() * 1e9);
        HeadPose soon = pose(2, 0, 0, 29 * FRAME + held);
        HeadPose found = filter.filter(soon);
        if (held > 0) {
            // On its way, neither stale for good nor beyond.
            assertThat(found.geodesicDegrees(last) + found.geodesicDegrees(soon))
                    .isCloseTo(2, within(1e-4));
        }
        HeadPose late = pose(40, 0, 0, 29 * FRAME + 2 * held + 1_000_000);
        assertThat(filter.filter(late)).isEqualTo(late);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStepAllocatesThePoseThatItReturnsAndNothingElse(String name) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        PoseFilter filter = create(name);
        HeadPose[] poses = new HeadPose[64];
        for (int i = 0; i < poses.length; i++) {
            poses[i] = pose(10 * Math.sin(i * 0.4), 5 * Math.cos(i * 0.3), i % 5, i * FRAME);
        }
        double least = Double.POSITIVE_INFINITY;
        HeadPose last = null;
        // The first rounds load classes and compile; a later one shows what a step needs.
        for (int round = 0; round < 60; round++) {
            filter.reset();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (HeadPose pose : poses) {
                last = filter.filter(pose);
            }
            least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / (double) poses.length);
        }
        assertThat(last).isNotNull();
        // The record: a header of 12 or 16 bytes, eight doubles and two longs. A vector beside it would be 40 more.
        assertThat(least).isLessThanOrEqualTo(104);
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

    @ParameterizedTest
    @MethodSource("smoothing")
    void aStillHeadJittersLess(String name) {
        PoseFilter filter = create(name);
        SplittableRandom random = new SplittableRandom(1);
        double raw = 0;
        double smoothed = 0;
        double rawCm = 0;
        double smoothedCm = 0;
        for (int i = 0; i < 900; i++) {
            double yaw = 0.45 * random.nextGaussian();
            HeadPose in = moved(pose(yaw, 0, 0, i * FRAME), 0.1 * random.nextGaussian());
            HeadPose out = filter.filter(in);
            double outYaw = out.angles().yawDegrees();
            raw += yaw * yaw;
            smoothed += outYaw * outYaw;
            rawCm += in.txCm() * in.txCm();
            smoothedCm += out.txCm() * out.txCm();
        }
        assertThat(Math.sqrt(smoothed / raw)).isBetween(0.01, 0.6);
        assertThat(Math.sqrt(smoothedCm / rawCm)).isBetween(0.01, 0.6);
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothQuaternionsOfARotationAreOne(String name) {
        PoseFilter straight = create(name);
        PoseFilter mixed = create(name);
        for (int i = 0; i < 90; i++) {
            HeadPose raw = pose(3 * i, 20 * Math.sin(i * 0.2), 120, i * FRAME);
            HeadPose expected = straight.filter(raw);
            HeadPose out = mixed.filter(i % 3 == 0 ? flipped(raw) : raw);
            assertThat(out.geodesicDegrees(expected)).isLessThan(1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("smoothing")
    void aRepeatedMomentChangesNothing(String name) {
        PoseFilter once = create(name);
        PoseFilter twice = create(name);
        for (int i = 0; i < 30; i++) {
            HeadPose raw = pose(2 * i, i, 0, i * FRAME);
            HeadPose expected = once.filter(raw);
            assertThat(twice.filter(raw)).isEqualTo(expected);
            HeadPose other = pose(-50, 0, 0, i * FRAME);
            assertThat(twice.filter(other).geodesicDegrees(expected)).isLessThan(1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void timeThatGoesBackStartsAfresh(String name) {
        PoseFilter filter = create(name);
        for (int i = 0; i < 30; i++) {
            filter.filter(pose(5 * i, 0, 0, (100 + i) * FRAME));
        }
        HeadPose earlier = pose(-20, 5, 0, 50 * FRAME);
        assertThat(filter.filter(earlier)).isEqualTo(earlier);
        // No speed of before is left over.
        HeadPose still = pose(-20, 5, 0, 51 * FRAME);
        assertThat(filter.filter(still).geodesicDegrees(still)).isLessThan(1e-5);
    }

    @ParameterizedTest
    @MethodSource("names")
    void lostFramesWithinHalfASecondDoNotBreakTheMotion(String name) {
        PoseFilter filter = create(name);
        for (int i = 0; i < 120; i++) {
            if (i < 60 || i > 68) {
                HeadPose raw = pose(-60 + i, 0, 0, i * FRAME);
                HeadPose out = filter.filter(raw);
                // 30 degrees/s; nobody is further behind than the slowest filter's lag.
                assertThat(out.geodesicDegrees(raw)).isLessThan(3.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFrameRateHardlyMatters(String name) {
        // The same slow sweep at 30 and at 120 Hz ends in nearly the same place.
        PoseFilter slow = create(name);
        PoseFilter fast = create(name);
        HeadPose a = null;
        HeadPose b = null;
        for (int i = 0; i <= 240; i++) {
            HeadPose raw = pose(-30 + i * 0.25, 0, 0, i * FRAME / 4);
            b = fast.filter(raw);
            a = i % 4 == 0 ? slow.filter(raw) : a;
        }
        assertThat(a.geodesicDegrees(b)).isLessThan(0.8);
    }

    @Test
    void settingsOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> new FilterSettings.OneEuro(-1, 0, 1, 1, 0))
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
