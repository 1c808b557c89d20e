package dev.vizard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.app.tune.PredictionMetrics;
import dev.vizard.app.tune.SmoothingWatch;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.filter.PredictionSettings;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

/** What is shown and what would be shown without prediction, taken down as the live demo does. */
class ShownPoseTest {

    private static final long CAMERA_NANOS = 33_333_333;
    private static final long REFRESH_NANOS = 16_700_000;
    private static final long TRACKING_NANOS = 8_000_000;
    private static final double SECONDS = 11;
    private static final double SWAY_HZ = 0.5;

    /** A sway of 15 degrees. */
    private static HeadPose pose(long nanos) {
        double yaw = 15 * Math.sin(2 * Math.PI * SWAY_HZ * nanos * 1e-9);
        Quaterniond rotation = new EulerAngles(yaw, 0, 0).toQuaternion(new Quaterniond());
        return HeadPose.of(rotation, new Vector3d(0, 0, -60), 1, nanos / CAMERA_NANOS, nanos);
    }

    /** A camera of 30 pictures a second before a display of 60. */
    private static PredictionMetrics live(PredictionSettings prediction) {
        VisionSettings settings = VisionSettings.DEFAULT.withPrediction(prediction);
        PoseFilter filter = PoseFilters.create(settings.filter());
        ShownPose shown = new ShownPose();
        SmoothingWatch watch = new SmoothingWatch();
        TrackedFrame frame = new TrackedFrame();
        long captured = CAMERA_NANOS;
        for (long now = CAMERA_NANOS * 2; now < SECONDS * 1e9; now += REFRESH_NANOS) {
            for (; captured + TRACKING_NANOS < now; captured += CAMERA_NANOS) {
                HeadPose raw = pose(captured);
                frame.moments.mark(Moment.CAPTURED, captured);
                frame.landmarks.mark(true, 1, raw.sequence(), captured);
                frame.setPoses(raw, filter.filter(raw));
                shown.take(frame);
                watch.take(frame, frame.capturedNanos());
            }
            shown.at(now + REFRESH_NANOS, prediction, true);
            watch.shown(now + REFRESH_NANOS, shown.predicted(), shown.unpredicted());
            watch.look(settings);
            watch.tick(now, settings);
        }
        return watch.figures().prediction();
    }

    @Test
    void predictionSavesLagAndTheWatchSaysHowMuch() {
        PredictionMetrics on = live(PredictionSettings.DEFAULT);
        // Half a camera's frame, tracking and two refreshes, and what the filter holds back.
        assertThat(on.without().lagMillis()).isBetween(30.0, 90.0);
        assertThat(on.savedMillis()).isGreaterThan(0.5 * on.without().lagMillis());
        assertThat(on.with().lagMillis()).isBetween(-15.0, 25.0);
    }

    @Test
    void switchedOffItSavesNothing() {
        PredictionMetrics off = live(PredictionSettings.DEFAULT.withEnabled(false));
        assertThat(off.savedMillis()).isCloseTo(0, within(1e-9));
        assertThat(off.with().lagMillis()).isEqualTo(off.without().lagMillis()).isGreaterThan(30);
    }
}
