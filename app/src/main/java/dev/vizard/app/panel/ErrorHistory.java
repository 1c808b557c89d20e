package dev.vizard.app.panel;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** How far estimated poses are from true ones: the last seconds to plot, and mean and p95 since the start. One thread. */
public final class ErrorHistory {

    static final int LENGTH = 300;

    /** Errors are counted in hundredths of a degree. */
    private static final double STEPS = 100;

    private static final double RIGHT_ABOUT = 180;

    private final double[] times = new double[LENGTH];
    private final double[] ages = new double[LENGTH];
    private final double[] raw = new double[LENGTH];
    private final double[] smoothed = new double[LENGTH];
    private final Histogram all = new Histogram((long) (RIGHT_ABOUT * STEPS) + 1, 3);
    private int count;

    /** Begins anew, as for another head. */
    public void clear() {
        count = 0;
        all.reset();
    }

    /** Takes down a frame; NaN where no face was found. */
    public void add(long nanos, double rawDegrees, double smoothedDegrees) {
        if (count == LENGTH) {
            System.arraycopy(times, 1, times, 0, LENGTH - 1);
            System.arraycopy(raw, 1, raw, 0, LENGTH - 1);
            System.arraycopy(smoothed, 1, smoothed, 0, LENGTH - 1);
            count--;
        }
        times[count] = nanos * 1e-9;
        raw[count] = rawDegrees;
        smoothed[count] = smoothedDegrees;
        count++;
        if (!Double.isNaN(smoothedDegrees)) {
            all.recordValue(Math.round(Math.min(RIGHT_ABOUT, smoothedDegrees) * STEPS));
        }
    }

    /** Seconds before the newest frame, negative; what lies beyond the newest repeats it. */
    double[] ages() {
        double newest = count == 0 ? 0 : times[count - 1];
        for (int i = 0; i < LENGTH; i++) {
            ages[i] = i < count ? times[i] - newest : 0;
        }
        return ages;
    }

    double[] raw() {
        return filled(raw);
    }

    double[] smoothed() {
        return filled(smoothed);
    }

    private double[] filled(double[] values) {
        Arrays.fill(values, count, LENGTH, count == 0 ? Double.NaN : values[count - 1]);
        return values;
    }

    /** The greatest error that is plotted; 0 where there is none. */
    double greatest() {
        double most = 0;
        for (int i = 0; i < count; i++) {
            // Comparisons with NaN are false.
            most = raw[i] > most ? raw[i] : most;
            most = smoothed[i] > most ? smoothed[i] : most;
        }
        return most;
    }

    /** The newest error of the smoothed pose, degrees, or NaN. */
    public double last() {
        return count == 0 ? Double.NaN : smoothed[count - 1];
    }

    /** The newest error of the raw pose, degrees, or NaN. */
    public double lastRaw() {
        return count == 0 ? Double.NaN : raw[count - 1];
    }

    /** Mean error of the smoothed pose since the start, degrees; NaN where there is none. */
    public double mean() {
        return all.getTotalCount() == 0 ? Double.NaN : all.getMean() / STEPS;
    }

    /** The error that 95 of 100 smoothed poses do not exceed, degrees; NaN where there is none. */
    public double p95() {
        return all.getTotalCount() == 0 ? Double.NaN : all.getValueAtPercentile(95) / STEPS;
    }
}
