package dev.vizard.app.tune;

import org.joml.Quaterniond;

/**
 * What was shown in the last ten seconds, at the times it was to be seen, and what would have been shown without
 * prediction. Allocates nothing but room to grow at first. One thread.
 */
public final class ShownTrace {

    /** More often says no more about lags of tens of milliseconds, seconds. */
    private static final double LEAST_STEP = 1 / 35.0;

    private final RotationSeries shown = new RotationSeries();
    private final RotationSeries unpredicted = new RotationSeries();

    /**
     * Takes down a rendered frame; one soon after the last is passed over.
     *
     * @param at when it is to be seen, on the clock of the pictures, seconds
     * @param now the rotation that is shown
     * @param without what the filter alone would have shown, in the same axes
     */
    public void add(double at, Quaterniond now, Quaterniond without) {
        int size = shown.size();
        double since = size == 0 ? Double.MAX_VALUE : at - shown.seconds(size - 1);
        if (since >= 0 && since < LEAST_STEP) {
            return;
        }
        shown.add(at, now);
        unpredicted.add(at, without);
        shown.dropBefore(at - SmoothingTrace.SECONDS);
        unpredicted.dropBefore(at - SmoothingTrace.SECONDS);
    }

    /** Forgets everything, as when it is shown another way from now on. */
    public void clear() {
        shown.clear();
        unpredicted.clear();
    }

    RotationSeries shown() {
        return shown;
    }

    RotationSeries unpredicted() {
        return unpredicted;
    }
}
