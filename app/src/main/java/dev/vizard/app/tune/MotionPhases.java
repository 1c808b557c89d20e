package dev.vizard.app.tune;

import dev.vizard.vision.filter.QuaternionMath;
import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * When a head rested and when it moved, told from the noisy series itself: by how far the mean of a fifth of a second is
 * from that half a second later, so that jitter is not taken for motion.
 */
final class MotionPhases {

    /** Slower than this is rest, degrees/s. */
    static final double REST_SPEED = 3;

    /** Faster than this is motion, degrees/s; between the two is neither. */
    static final double MOTION_SPEED = 12;

    /** Half the time between the two means, seconds. */
    static final double REACH_SECONDS = 0.25;

    private static final double MEAN_SECONDS = 0.1;
    private static final double SHORTEST_REST = 0.7;
    private static final double MOTION_MARGIN = 0.3;

    /** Longer without a pose, and the series begins anew, seconds. */
    static final double GAP_SECONDS = 0.25;

    /** Indices from (included) to (excluded). */
    record Phase(int from, int to) {}

    private final RotationSeries series;
    private final double[] speed;
    private final List<Phase> rests = new ArrayList<>();
    private final List<Phase> motions = new ArrayList<>();

    MotionPhases(RotationSeries series) {
        this.series = series;
        speed = new double[series.size()];
        int from = 0;
        for (int i = 1; i <= series.size(); i++) {
            if (i == series.size() || series.seconds(i) - series.seconds(i - 1) > GAP_SECONDS) {
                measure(from, i);
                collect(from, i);
                from = i;
            }
        }
    }

    private void measure(int from, int to) {
        Quaterniond before = new Quaterniond();
        Quaterniond after = new Quaterniond();
        Quaterniond scratch = new Quaterniond();
        Vector3d vector = new Vector3d();
        for (int i = from; i < to; i++) {
            double at = series.seconds(i);
            double early = mean(from, to, at - REACH_SECONDS, before);
            double late = mean(from, to, at + REACH_SECONDS, after);
            double span = late - early;
            speed[i] = span < REACH_SECONDS
                    ? Double.NaN
                    : QuaternionMath.rotationVectorDegrees(before, after, scratch, vector)
                                    .length()
                            / span;
        }
    }

    /** The mean about a moment; returns the time it stands for, which at the ends is another. */
    private double mean(int from, int to, double centre, Quaterniond into) {
        int first = Math.max(from, Math.min(to - 1, series.indexAt(centre - MEAN_SECONDS)));
        int last = Math.max(first + 1, Math.min(to, series.indexAt(centre + MEAN_SECONDS)));
        series.mean(first, last, into);
        return 0.5 * (series.seconds(first) + series.seconds(last - 1));
    }

    private void collect(int from, int to) {
        int i = from;
        while (i < to) {
            int start = i;
            if (speed[i] < REST_SPEED) {
                while (i < to && speed[i] < REST_SPEED) {
                    i++;
                }
                if (series.seconds(i - 1) - series.seconds(start) >= SHORTEST_REST) {
                    rests.add(new Phase(start, i));
                }
            } else {
                i++;
            }
        }
        int last = -1;
        int first = -1;
        for (i = from; i <= to; i++) {
            boolean moves = i < to && speed[i] > MOTION_SPEED;
            boolean over = first >= 0 && (i == to || series.seconds(i) - series.seconds(last) > 2 * MOTION_MARGIN);
            if (over && !moves) {
                motions.add(new Phase(
                        Math.max(from, series.indexAt(series.seconds(first) - MOTION_MARGIN)),
                        Math.min(to, series.indexAt(series.seconds(last) + MOTION_MARGIN))));
                first = -1;
            }
            if (moves) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
    }

    /** Where the head rested for long enough to tell. */
    List<Phase> rests() {
        return rests;
    }

    /** Where the head moved, with a little before and after; a reversal does not part a motion. */
    List<Phase> motions() {
        return motions;
    }

    /** The speed there, degrees/s, jitter taken out; NaN where the series is too short. */
    double speed(int index) {
        return speed[index];
    }

    /** How long these last together, seconds. */
    double seconds(List<Phase> phases) {
        return phases.stream()
                .mapToDouble(p -> series.seconds(p.to() - 1) - series.seconds(p.from()))
                .sum();
    }
}
