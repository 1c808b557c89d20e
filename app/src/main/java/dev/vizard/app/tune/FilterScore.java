package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import dev.vizard.app.tune.TuneMotion.Kind;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.pose.HeadPose;
import java.util.Arrays;
import java.util.List;

/**
 * How a filter did on a track. What a track has nothing of is NaN or empty.
 *
 * @param settings the filter
 * @param jitterDegrees root mean square at rest
 * @param jitterRatio that over the raw one's
 * @param lagFastMillis behind in the turns, from before they begin to after they end
 * @param lagSlowMillis behind in the sway
 * @param worstErrors greatest error of each turn, degrees
 * @param overshoots how far it shot beyond the end of each turn, degrees, noise included
 * @param abruptOvershoots the same of turns that stop at once
 */
record FilterScore(
        FilterSettings settings,
        double jitterDegrees,
        double jitterRatio,
        double lagFastMillis,
        double lagSlowMillis,
        double[] worstErrors,
        double[] overshoots,
        double[] abruptOvershoots) {

    /** Runs a fresh filter over the track. */
    static RotationSeries smooth(FilterSettings settings, List<HeadPose> raw) {
        PoseFilter filter = PoseFilters.create(settings);
        RotationSeries smoothed = new RotationSeries();
        raw.forEach(pose -> smoothed.add(TuneTrack.seconds(pose), filter.filter(pose)));
        return smoothed;
    }

    static FilterScore of(FilterSettings settings, TuneTrack track) {
        RotationSeries smoothed = smooth(settings, track.raw());
        List<Phase> rests = track.phases(Kind.REST);
        double jitter = SmoothingMetrics.jitterDegrees(smoothed, rests);
        Lag lag = new Lag(track.reference(), smoothed);
        return new FilterScore(
                settings,
                jitter,
                jitter / SmoothingMetrics.jitterDegrees(track.rawSeries(), rests),
                lag.millis(track.phases(Kind.TURN)),
                lag.millis(track.phases(Kind.SWAY)),
                track.phases(Kind.TURN).stream()
                        .mapToDouble(
                                turn -> SmoothingMetrics.worstErrorDegrees(track.reference(), smoothed, List.of(turn)))
                        .toArray(),
                overshoots(track.reference(), smoothed, track.phases(Kind.TURN)),
                overshoots(track.reference(), smoothed, track.phases(Kind.ABRUPT)));
    }

    /** Overshoot of those stops that end one of these phases. */
    static double[] overshoots(RotationSeries reference, RotationSeries shown, List<Phase> turns) {
        return new Stops(
                        reference,
                        new MotionPhases(reference)
                                .rests().stream()
                                        .filter(rest -> turns.stream()
                                                .anyMatch(turn -> rest.from() > turn.from()
                                                        && reference.seconds(rest.from())
                                                                < reference.seconds(turn.to() - 1) + 0.5))
                                        .toList())
                .overshoots(shown);
    }

    double worstErrorDegrees() {
        return Arrays.stream(worstErrors).max().orElse(Double.NaN);
    }

    /** Mean of the turns; NaN without any. */
    double meanOvershootDegrees() {
        return Arrays.stream(overshoots).average().orElse(Double.NaN);
    }
}
