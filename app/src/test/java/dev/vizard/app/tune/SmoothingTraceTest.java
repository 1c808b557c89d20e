package dev.vizard.app.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.filter.PredictionSettings;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class SmoothingTraceTest {

    private static final FilterSettings A = FilterSettings.DEFAULT.withName("one-euro");
    private static final FilterSettings B = FilterSettings.DEFAULT.withName("kalman");

    private final SmoothingTrace trace = new SmoothingTrace();

    private static void same(RotationSeries a, RotationSeries b) {
        assertThat(a.size()).isEqualTo(b.size()).isPositive();
        for (int i = 0; i < a.size(); i++) {
            assertThat(a.seconds(i)).isEqualTo(b.seconds(i));
            assertThat(a.rotation(i, new Quaterniond())).isEqualTo(b.rotation(i, new Quaterniond()));
        }
    }

    private void fill(double seconds) {
        List<HeadPose> poses = TuneHead.poses(1, 3);
        for (int i = 0; i < seconds * TuneHead.FPS; i++) {
            HeadPose p = poses.get(i % poses.size());
            long nanos = Math.round(i / TuneHead.FPS * 1e9);
            trace.add(
                    nanos * 1e-9,
                    new HeadPose(p.qx(), p.qy(), p.qz(), p.qw(), p.txCm(), p.tyCm(), p.tzCm(), 1, i, nanos));
        }
    }

    @Test
    void otherSettingsAreReplayedOverWhatIsThere() {
        trace.follow(A, null);
        fill(8);
        RotationSeries live = new RotationSeries();
        for (int i = 0; i < trace.first().size(); i++) {
            live.add(trace.first().seconds(i), trace.first().rotation(i, new Quaterniond()));
        }
        assertThat(trace.hasSecond()).isFalse();
        trace.follow(B, A);
        assertThat(trace.hasSecond()).isTrue();
        same(trace.second(), live);
        trace.follow(A, B);
        same(trace.first(), live);
        long before = trace.revision();
        trace.follow(A, B);
        assertThat(trace.revision()).isEqualTo(before);
        trace.rest();
        assertThat(trace.first().size()).isZero();
        assertThat(trace.raw().size()).isEqualTo(live.size());
    }

    @Test
    void theLastTenSecondsAreThereAndAllSeriesHaveTheSameMoments() {
        trace.follow(A, B);
        fill(40);
        RotationSeries raw = trace.raw();
        double newest = raw.seconds(raw.size() - 1);
        assertThat(newest - raw.seconds(0)).isCloseTo(SmoothingTrace.SECONDS, within(0.05));
        for (RotationSeries series : List.of(trace.first(), trace.second())) {
            assertThat(series.size()).isEqualTo(raw.size());
            assertThat(series.seconds(0)).isEqualTo(raw.seconds(0));
        }
        trace.follow(B, A);
        assertThat(trace.first().size()).isEqualTo(raw.size());
    }

    @Test
    void aRepeatedPoseIsPassedOverAndAnEarlierClockBeginsAnew() {
        trace.follow(A, null);
        fill(4);
        int size = trace.raw().size();
        trace.add(3.5, HeadPose.REST);
        assertThat(trace.raw().size()).isEqualTo(size);
        trace.add(0.1, HeadPose.REST);
        assertThat(trace.raw().size()).isEqualTo(1);
        assertThat(trace.first().size()).isEqualTo(1);
    }

    @Test
    void figuresComeOneAFrameAndAreThoseOfTheWholeStretch() {
        ShownTrace shown = new ShownTrace();
        LiveFigures figures = new LiveFigures(trace, shown);
        trace.follow(A, B);
        fill(10.1);
        assertThat(figures.first().jitterRatio()).isNaN();
        long now = 1_000_000_000L;
        figures.tick(now);
        assertThat(figures.first()).isEqualTo(SmoothingMetrics.of(trace.raw(), trace.first()));
        assertThat(figures.second().jitterRatio()).isNaN();
        figures.tick(now);
        assertThat(figures.second()).isEqualTo(SmoothingMetrics.of(trace.raw(), trace.second()));
        figures.tick(now);
        long revision = figures.revision();
        figures.tick(now + LiveFigures.EVERY_NANOS - 1);
        assertThat(figures.revision()).isEqualTo(revision);
        figures.tick(now + LiveFigures.EVERY_NANOS);
        assertThat(figures.revision()).isEqualTo(revision + 1);
        assertThat(figures.first().jitterRatio()).isLessThan(0.5);
        assertThat(figures.first().lagMillis()).isBetween(-5.0, 80.0);
    }

    @Test
    void predictionIsMeasuredAgainstTheMeasuredPosesAtTheTimeTheyAreSeen() {
        double age = 0.06;
        double predicted = 0.045;
        ShownTrace shown = new ShownTrace();
        PoseFilter none = PoseFilters.create(FilterSettings.DEFAULT.withName("none"));
        for (int i = 0; i <= 300; i++) {
            double t = i / 30.0;
            HeadPose pose = pose(t);
            trace.add(t, none.filter(pose));
        }
        for (int i = 10; i < 600; i++) {
            double seen = i / 60.0;
            shown.add(
                    seen,
                    pose(seen - age + predicted).rotation(new Quaterniond()),
                    pose(seen - age).rotation(new Quaterniond()));
        }
        PredictionMetrics metrics = PredictionMetrics.of(trace.raw(), shown);
        assertThat(metrics.without().lagMillis()).isCloseTo(1e3 * age, within(3.0));
        assertThat(metrics.with().lagMillis()).isCloseTo(1e3 * (age - predicted), within(3.0));
        assertThat(metrics.savedMillis()).isCloseTo(1e3 * predicted, within(4.0));
        assertThat(PredictionMetrics.of(new RotationSeries(), shown)).isEqualTo(PredictionMetrics.NONE);
        assertThat(PredictionMetrics.of(trace.raw(), new ShownTrace())).isEqualTo(PredictionMetrics.NONE);
    }

    /** A turn by 40 degrees that goes 3 degrees too far where told to. */
    private static HeadPose turn(double t, double beyond) {
        double yaw = Math.max(0, Math.min(40, (t - 4) * 80));
        yaw += t > 4.5 && t < 4.8 ? beyond * Math.sin((t - 4.5) / 0.3 * Math.PI) : 0;
        Quaterniond rotation = new EulerAngles(yaw, 0, 0).toQuaternion(new Quaterniond());
        return HeadPose.of(rotation, new Vector3d(), 1, 0, Math.round(t * 1e9));
    }

    private static HeadPose pose(double t) {
        Quaterniond rotation =
                new EulerAngles(15 * Math.sin(Math.PI * t), 4 * Math.sin(5 * t), 0).toQuaternion(new Quaterniond());
        return HeadPose.of(rotation, new Vector3d(), 1, 0, Math.round(t * 1e9));
    }

    @Test
    void overshootIsWhatPredictionAddsAtAStop() {
        ShownTrace shown = new ShownTrace();
        for (int i = 0; i <= 240; i++) {
            trace.add(i / 30.0, turn(i / 30.0, 0));
        }
        for (int i = 0; i < 480; i++) {
            double t = i / 60.0;
            shown.add(t, turn(t, 3).rotation(new Quaterniond()), turn(t, 1).rotation(new Quaterniond()));
        }
        PredictionMetrics metrics = PredictionMetrics.of(trace.raw(), shown);
        assertThat(metrics.without().overshootDegrees()).isCloseTo(1, within(0.1));
        assertThat(metrics.overshootCostDegrees()).isCloseTo(2, within(0.15));
    }

    @Test
    void whatIsShownAnotherWayIsMeasuredAnew() {
        VisionSettings settings = VisionSettings.DEFAULT;
        assertThat(LiveFigures.shownAlike(settings, settings.withOtherFilter(A)))
                .isTrue();
        assertThat(LiveFigures.shownAlike(
                        settings, settings.withPrediction(PredictionSettings.DEFAULT.withEnabled(false))))
                .isFalse();
        assertThat(LiveFigures.shownAlike(settings.withFilter(A), settings.withFilter(B)))
                .isFalse();
    }
}
