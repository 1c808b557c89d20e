package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
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

    static PredictionScore of(FilterSettings filter, PredictionSettings prediction, TuneTrack track) {
        RotationSeries truth = new RotationSeries();
        RotationSeries shown = new RotationSeries();
        replay(PoseFilters.create(filter), new PosePredictor(prediction), track, truth, shown);
        Lag lag = new Lag(truth, shown);
        List<Phase> turns = phases(track, Kind.TURN, truth);
        return new PredictionScore(
                lag.millis(phases(track, Kind.SWAY, truth)),
                lag.millis(turns),
                SmoothingMetrics.jitterDegrees(shown, phases(track, Kind.REST, truth)),
                FilterScore.overshoots(truth, shown, turns),
                FilterScore.overshoots(truth, shown, phases(track, Kind.ABRUPT, truth)));
    }

    /** The same stretches of time among the moments of the display. */
    private static List<Phase> phases(TuneTrack track, Kind kind, RotationSeries shown) {
        RotationSeries pictures = track.reference();
        return track.phases(kind).stream()
                .map(phase -> new Phase(
                        shown.indexAt(pictures.seconds(phase.from())), shown.indexAt(pictures.seconds(phase.to() - 1))))
                .filter(phase -> phase.from() < phase.to())
                .toList();
    }

    private static void replay(
            PoseFilter filter, PosePredictor predictor, TuneTrack track, RotationSeries truth, RotationSeries shown) {
        List<HeadPose> raw = track.raw();
        Quaterniond rotation = new Quaterniond();
        Quaterniond head = new Quaterniond();
        Vector3d position = new Vector3d();
        double begin = TuneTrack.seconds(raw.get(0));
        double end = TuneTrack.seconds(raw.get(raw.size() - 1)) - REFRESH_SECONDS;
        int next = 0;
        double captured = begin;
        for (int refresh = 1; begin + refresh * REFRESH_SECONDS < end; refresh++) {
            double latched = begin + refresh * REFRESH_SECONDS;
            while (next < raw.size() && TuneTrack.seconds(raw.get(next)) + PUBLISHED_AFTER <= latched) {
                HeadPose pose = raw.get(next++);
                predictor.update(pose, filter.filter(pose));
                captured = TuneTrack.seconds(pose);
            }
            double visible = latched + REFRESH_SECONDS;
            predictor.predict(visible - captured, rotation, position);
            track.headAt(visible, head);
            truth.add(visible, head);
            shown.add(visible, rotation);
        }
    }
}
