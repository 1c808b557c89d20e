package dev.vizard.app.measure;

import org.HdrHistogram.Histogram;

/** Errors in degrees, as many as one likes in the same memory: exact mean, percentiles to a thousandth. One thread. */
public final class ErrorStatistics {

    private static final double MILLI = 1000;
    private static final long MOST = 180_000;

    private final Histogram milliDegrees = new Histogram(MOST, 3);
    private double sum;
    private double last = Double.NaN;

    void add(double degrees) {
        last = degrees;
        sum += degrees;
        milliDegrees.recordValue(Math.max(0, Math.min(MOST, Math.round(degrees * MILLI))));
    }

    /** How many there were. */
    public long count() {
        return milliDegrees.getTotalCount();
    }

    /** The mean; NaN without any. */
    public double mean() {
        return sum / milliDegrees.getTotalCount();
    }

    /** The error that this share of them, in percent, does not exceed; NaN without any. */
    public double percentile(double percent) {
        return count() == 0 ? Double.NaN : milliDegrees.getValueAtPercentile(percent) / MILLI;
    }

    /** The newest; NaN before there is one. */
    public double last() {
        return last;
    }
}
