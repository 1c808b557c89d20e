package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * What smoothing did to a stretch of poses; the same arithmetic for the panel's last ten seconds, auto-tune and
 * {@code vizard tune}. A figure is NaN where the stretch shows nothing of its kind.
 *
 * @param rawJitterDegrees root mean square angle from the mean of a resting head, a linear drift taken out, as measured
 * @param jitterDegrees the same of the smoothed poses
 * @param lagMillis how far the smoothed motion is behind: see {@link Lag}
 * @param overshootDegrees how far the smoothed pose shot beyond where the head stopped, mean of the stops, noise included
 * @param worstErrorDegrees greatest angle between measured and smoothed in motion, noise included
 * @param restSeconds how long the head was seen at rest
 * @param motionSeconds how long it was seen in motion
 */
public record SmoothingMetrics(
        double rawJitterDegrees,
        double jitterDegrees,
        double lagMillis,
        double overshootDegrees,
        double worstErrorDegrees,
        double restSeconds,
        double motionSeconds) {

    /** After a motion a filter still settles; this long is not counted as rest, seconds. */
    private static final double SETTLING_SECONDS = 0.4;

    /**
     * Measures a stretch.
     *
     * @param raw the poses as they were measured; rest and motion are told from them
     * @param smoothed the same moments after the filter
     */
    public static SmoothingMetrics of(RotationSeries raw, RotationSeries smoothed) {
        if (raw.size() != smoothed.size()) {
            throw new IllegalArgumentException("there are " + raw.size() + " raw poses and " + smoothed.size()
                    + " smoothed ones; add both for every frame");
        }
        MotionPhases phases = new MotionPhases(raw);
        List<Phase> settled = settled(raw, phases.rests());
        return new SmoothingMetrics(
                jitterDegrees(raw, settled),
                jitterDegrees(smoothed, settled),
                new Lag(raw, smoothed).millis(phases.motions()),
                mean(new Stops(raw, phases.rests()).overshoots(smoothed)),
                worstErrorDegrees(raw, smoothed, phases.motions()),
                phases.seconds(phases.rests()),
                phases.seconds(phases.motions()));
    }

    /** Rests without the time in which a filter still settles; what the series begins with has nothing before it. */
    static List<Phase> settled(RotationSeries series, List<Phase> rests) {
        return rests.stream()
                .map(p -> p.from() == 0
                        ? p
                        : new Phase(
                                Math.min(p.to(), series.indexAt(series.seconds(p.from()) + SETTLING_SECONDS)), p.to()))
                .toList();
    }

    /** Smoothed over raw jitter at rest; NaN where the head did not rest. */
    public double jitterRatio() {
        return jitterDegrees / rawJitterDegrees;
    }

    /** Root mean square angle from the mean at rest, a linear drift of each phase taken out, degrees. */
    static double jitterDegrees(RotationSeries series, List<Phase> rests) {
        double sum = 0;
        int count = 0;
        Quaterniond origin = new Quaterniond();
        Quaterniond scratch = new Quaterniond();
        Vector3d vector = new Vector3d();
        for (Phase rest : rests) {
            int n = rest.to() - rest.from();
            if (n < 8) {
                continue;
            }
            series.mean(rest.from(), rest.to(), origin);
            double[][] axes = new double[3][n];
            double[] times = new double[n];
            for (int i = 0; i < n; i++) {
                series.vector(origin, rest.from() + i, scratch, vector);
                times[i] = series.seconds(rest.from() + i);
                axes[0][i] = vector.x;
                axes[1][i] = vector.y;
                axes[2][i] = vector.z;
            }
            for (double[] axis : axes) {
                sum += squaresAboutLine(times, axis);
            }
            count += n;
        }
        return count == 0 ? Double.NaN : Math.sqrt(sum / count);
    }

    private static double squaresAboutLine(double[] x, double[] y) {
        int n = x.length;
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xx == 0 ? yy : Math.max(0, yy - xy * xy / xx);
    }

    /** Greatest angle between two series of the same moments, degrees; NaN without phases. */
    static double worstErrorDegrees(RotationSeries a, RotationSeries b, List<Phase> phases) {
        double worst = Double.NaN;
        Quaterniond p = new Quaterniond();
        Quaterniond q = new Quaterniond();
        for (Phase phase : phases) {
            for (int i = phase.from(); i < phase.to(); i++) {
                double angle = degreesBetween(a.rotation(i, p), b.rotation(i, q));
                worst = Double.isNaN(worst) ? angle : Math.max(worst, angle);
            }
        }
        return worst;
    }

    static double degreesBetween(Quaterniond p, Quaterniond q) {
        return 2 * Math.toDegrees(Math.acos(Math.min(1, Math.abs(p.dot(q)))));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? Double.NaN : sum / values.length;
    }
}
