package dev.vizard.app.tune;

import dev.vizard.app.tune.TuneMotion.Kind;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.filter.PosePredictor;
import dev.vizard.vision.filter.PredictionSettings;
import dev.vizard.vision.pose.HeadPose;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * How what is shown compares with where the head is at the moment it is shown: a camera of 30 frames a second, poses
 * published a tracked step later, a display of nearly 60 Hz that takes the newest pose and shows it one refresh later. So
 * a picture is 25 to 58 ms old when it is shown, and what the filter holds back comes on top.
 *
 * @param lagSlowMillis apparent lag in the sway
 * @param lagFastMillis apparent lag in the turns
 * @param jitterDegrees at rest
 * @param overshoots beyond the end of each turn, degrees, noise included
 * @param abruptOvershoots the same of turns that stop at once
 */
record PredictionScore(
        double lagSlowMillis,
        double lagFastMillis,
        double jitterDegrees,
        double[] overshoots,
        double[] abruptOvershoots) {

    private static final double PUBLISHED_AFTER = 0.008;
    /** Not a multiple of the camera's rate, so that every phase between the two comes by. */
    private static final double REFRESH_SECONDS = 1 / 59.94;

    static PredictionScore of(FilterSettings filter, PredictionSettings prediction, MeasuredNoise noise, long seed) {
        TuneTrack track = TuneTrack.synthetic(noise, seed);
        TuneMotion motion = track.motion();
        RotationSeries truth = new RotationSeries();
        RotationSeries shown = new RotationSeries();
        replay(filter, prediction, track, motion, truth, shown);
        Lag lag = new Lag(truth, shown);
        return new PredictionScore(
                lag.millis(motion.phases(Kind.SWAY, truth)),
                lag.millis(motion.phases(Kind.TURN, truth)),
                SmoothingMetrics.jitterDegrees(shown, motion.phases(Kind.REST, truth)),
                FilterScore.overshoots(truth, shown, motion.phases(Kind.TURN, truth)),
                FilterScore.overshoots(truth, shown, motion.phases(Kind.ABRUPT, truth)));
    }

    private static void replay(
            FilterSettings filterSettings,
            PredictionSettings prediction,
            TuneTrack track,
            TuneMotion motion,
            RotationSeries truth,
            RotationSeries shown) {
        PoseFilter filter = PoseFilters.create(filterSettings);
        PosePredictor predictor = new PosePredictor(prediction);
        List<HeadPose> raw = track.raw();
        Quaterniond rotation = new Quaterniond();
        Vector3d position = new Vector3d();
        int next = 0;
        double captured = 0;
        for (int refresh = 1; refresh * REFRESH_SECONDS < motion.seconds() - 0.1; refresh++) {
            double latched = refresh * REFRESH_SECONDS;
            while (next < raw.size() && TuneTrack.seconds(raw.get(next)) + PUBLISHED_AFTER <= latched) {
                HeadPose pose = raw.get(next++);
                predictor.update(pose, filter.filter(pose));
                captured = TuneTrack.seconds(pose);
            }
            double visible = latched + REFRESH_SECONDS;
            predictor.predict(visible - captured, rotation, position);
            truth.add(visible, motion.at(visible));
            shown.add(visible, rotation);
        }
    }
}
