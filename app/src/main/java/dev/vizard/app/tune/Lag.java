package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import java.util.List;
import org.joml.Quaterniond;

/**
 * How far one series of rotations is behind another: the shift at which the mean squared angle between them is least,
 * which for rotations is where their cross-correlation is greatest. Both are laid on an even grid of the usual frame time
 * first, so that uneven frames count as what they are; a parabola through the best shift and its neighbours gives parts
 * of a frame.
 */
final class Lag {

    /** No filter worth its name is later, and no prediction earlier, seconds. */
    private static final double LATEST = 0.35;

    private static final double EARLIEST = -0.15;
    private static final double LEAST_SECONDS = 0.4;

    private final RotationSeries reference;
    private final RotationSeries smoothed;
    private final double step;

    Lag(RotationSeries reference, RotationSeries smoothed) {
        this.reference = reference;
        this.smoothed = smoothed;
        step = smoothed.medianStep();
    }

    /** Milliseconds over all these phases of the smoothed series together; NaN where they are too short to tell. */
    double millis(List<Phase> phases) {
        if (Double.isNaN(step) || step <= 0) {
            return Double.NaN;
        }
        int earliest = (int) Math.floor(EARLIEST / step) - 1;
        int latest = (int) Math.ceil(LATEST / step) + 1;
        double[] sums = new double[latest - earliest + 1];
        double total = 0;
        for (Phase phase : phases) {
            total += add(phase, earliest, sums);
        }
        if (total < LEAST_SECONDS) {
            return Double.NaN;
        }
        int best = 1;
        for (int i = 1; i < sums.length - 1; i++) {
            best = sums[i] < sums[best] ? i : best;
        }
        double left = sums[best - 1];
        double right = sums[best + 1];
        double bend = left - 2 * sums[best] + right;
        double part = bend <= 0 ? 0 : Math.max(-1, Math.min(1, 0.5 * (left - right) / bend));
        return (earliest + best + part) * step * 1e3;
    }

    /** Adds a phase's squared angles for each shift; the same moments for every shift. Returns the seconds used. */
    private double add(Phase phase, int earliest, double[] sums) {
        int latest = earliest + sums.length - 1;
        double begin = smoothed.seconds(phase.from());
        double end = smoothed.seconds(phase.to() - 1);
        double knownFrom = runStart(begin) + latest * step;
        double knownTo = runEnd(end) + earliest * step;
        // At the ends of a recording it is better to use less of the motion than to compare with what is not there.
        double from = Math.max(begin, knownFrom);
        int count = (int) Math.floor((Math.min(end, knownTo) - from) / step) + 1;
        if (count < 3) {
            return 0;
        }
        // The moments of all shifts lie on one grid, so each is looked up once.
        Quaterniond[] grid = new Quaterniond[count + sums.length - 1];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = reference.at(from + (i - latest) * step, new Quaterniond());
        }
        Quaterniond shown = new Quaterniond();
        for (int i = 0; i < count; i++) {
            smoothed.at(from + i * step, shown);
            for (int k = 0; k < sums.length; k++) {
                double angle = SmoothingMetrics.degreesBetween(grid[i + sums.length - 1 - k], shown);
                sums[k] += angle * angle;
            }
        }
        return count * step;
    }

    /** How far back the reference is known without a gap. */
    private double runStart(double from) {
        int i = Math.min(reference.size() - 1, reference.indexAt(from));
        while (i > 0 && reference.seconds(i) - reference.seconds(i - 1) <= MotionPhases.GAP_SECONDS) {
            i--;
        }
        return reference.seconds(i);
    }

    private double runEnd(double to) {
        int i = Math.max(0, Math.min(reference.size() - 1, reference.indexAt(to)));
        while (i + 1 < reference.size()
                && reference.seconds(i + 1) - reference.seconds(i) <= MotionPhases.GAP_SECONDS) {
            i++;
        }
        return reference.seconds(i);
    }
}
