package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import dev.vizard.app.tune.TuneMotion.Kind;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.pose.HeadPose;
import java.util.List;
import org.joml.Quaterniond;

/**
 * How a filter did with the positions of a synthetic track. NaN for what the track has nothing of.
 *
 * @param jitterRatio root mean square at rest, all axes, over the raw one's
 * @param lagSlowMillis behind in the sway
 */
record PositionScore(double jitterRatio, double lagSlowMillis) {

    static PositionScore of(FilterSettings settings, TuneTrack track) {
        PoseFilter filter = PoseFilters.create(settings);
        List<HeadPose> smoothed = track.raw().stream().map(filter::filter).toList();
        List<Phase> rests = track.phases(Kind.REST);
        return new PositionScore(
                Math.sqrt(square(smoothed, rests) / square(track.raw(), rests)),
                new Lag(sideways(track.truth()), sideways(smoothed)).millis(track.phases(Kind.SWAY)));
    }

    /** Mean square distance from each rest's mean position, cm^2. */
    private static double square(List<HeadPose> poses, List<Phase> rests) {
        double sum = 0;
        int count = 0;
        for (Phase rest : rests) {
            List<HeadPose> part = poses.subList(rest.from(), rest.to());
            double x = part.stream().mapToDouble(HeadPose::txCm).average().orElse(0);
            double y = part.stream().mapToDouble(HeadPose::tyCm).average().orElse(0);
            double z = part.stream().mapToDouble(HeadPose::tzCm).average().orElse(0);
            for (HeadPose pose : part) {
                sum += Math.pow(pose.txCm() - x, 2) + Math.pow(pose.tyCm() - y, 2) + Math.pow(pose.tzCm() - z, 2);
            }
            count += part.size();
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The x axis alone, a centimetre told as a degree, because a lag is found between rotations. */
    private static RotationSeries sideways(List<HeadPose> poses) {
        RotationSeries series = new RotationSeries();
        for (HeadPose pose : poses) {
            series.add(TuneTrack.seconds(pose), new Quaterniond().rotationY(Math.toRadians(pose.txCm())));
        }
        return series;
    }
}
