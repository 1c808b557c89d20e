package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.pose.HeadPose;
import java.util.List;
import org.joml.Quaterniond;

/**
 * What auto-tune makes small: the error in motion, subject to a target for the jitter at rest. The error in motion is the
 * root mean square angle between the measured and the smoothed pose plus a share of the greatest one; lag times speed is
 * what both mostly consist of, and unlike a lag alone they also see what a filter shoots beyond a stop. Jitter beyond the
 * target raises the cost by its square, so steeply that a hundredth beyond it costs what four hundredths of the error do.
 */
final class FilterObjective {

    private static final double WORST_SHARE = 0.2;
    private static final double STEEPNESS = 400;

    /** The target is met with a little to spare: what lies just beyond it costs next to nothing. */
    private static final double SPARE = 0.98;

    /** Less jitter than asked for is worth this little; it decides between what is else alike. */
    private static final double CALM_SHARE = 0.02;

    private final List<HeadPose> poses;
    private final RotationSeries raw;
    private final List<Phase> rests;
    private final List<Phase> motions;
    private final double jitterShare;
    private final double rawJitterDegrees;
    private final double targetDegrees;
    private final RotationSeries smoothed = new RotationSeries();

    /**
     * Over a recording.
     *
     * @param poses as they were measured
     * @param raw their rotations over the same clock as the phases
     * @param jitterShare what share of the measured jitter may be left, 0..1
     */
    FilterObjective(List<HeadPose> poses, RotationSeries raw, double jitterShare) {
        this.poses = poses;
        this.raw = raw;
        this.jitterShare = jitterShare;
        MotionPhases phases = new MotionPhases(raw);
        rests = SmoothingMetrics.settled(raw, phases.rests());
        motions = phases.motions();
        rawJitterDegrees = SmoothingMetrics.jitterDegrees(raw, rests);
        targetDegrees = SPARE * jitterShare * rawJitterDegrees;
    }

    /** The same with no more jitter asked for than these settings leave. */
    FilterObjective noMoreJitterThan(FilterSettings settings) {
        double share = SmoothingMetrics.jitterDegrees(smooth(settings, smoothed), rests) / rawJitterDegrees;
        return share < jitterShare ? new FilterObjective(poses, raw, share / SPARE) : this;
    }

    RotationSeries raw() {
        return raw;
    }

    double jitterShare() {
        return jitterShare;
    }

    /** What these settings come to, degrees; less is better. */
    double cost(FilterSettings settings) {
        smooth(settings, smoothed);
        double jitter = SmoothingMetrics.jitterDegrees(smoothed, rests) / targetDegrees;
        double beyond = Math.max(0, jitter - 1);
        // Without any smoothing there is no angle to the measured poses: an error of nothing must not be worth all
        // jitter.
        double error = rawJitterDegrees + motionError();
        return error * (1 + CALM_SHARE * Math.min(1, jitter) + STEEPNESS * beyond * beyond);
    }

    /** Runs a fresh filter over the recording. */
    RotationSeries smooth(FilterSettings settings, RotationSeries into) {
        PoseFilter filter = PoseFilters.create(settings);
        into.clear();
        for (int i = 0; i < poses.size(); i++) {
            into.add(raw.seconds(i), filter.filter(poses.get(i)));
        }
        return into;
    }

    private double motionError() {
        double sum = 0;
        double worst = 0;
        int count = 0;
        Quaterniond measured = new Quaterniond();
        Quaterniond shown = new Quaterniond();
        for (Phase motion : motions) {
            for (int i = motion.from(); i < motion.to(); i++) {
                double angle = SmoothingMetrics.degreesBetween(raw.rotation(i, measured), smoothed.rotation(i, shown));
                sum += angle * angle;
                worst = Math.max(worst, angle);
                count++;
            }
        }
        return Math.sqrt(sum / Math.max(1, count)) + WORST_SHARE * worst;
    }
}
