package dev.vizard.app.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.HdrHistogram.Histogram;

/**
 * One measured thing; the schema that every benchmark of ours writes.
 *
 * @param name dotted, such as render.frame
 * @param unit of the numbers
 * @param p50 median
 * @param p95 95th percentile
 * @param p99 99th percentile
 * @param max largest
 * @param n how often it was measured
 */
@JsonPropertyOrder({"name", "unit", "p50", "p95", "p99", "max", "n"})
public record BenchRow(String name, String unit, double p50, double p95, double p99, double max, long n) {

    /** A row of milliseconds from a histogram of nanoseconds. */
    public static BenchRow millis(String name, Histogram nanos) {
        return new BenchRow(
                name,
                "ms",
                rounded(nanos.getValueAtPercentile(50)),
                rounded(nanos.getValueAtPercentile(95)),
                rounded(nanos.getValueAtPercentile(99)),
                rounded(nanos.getMaxValue()),
                nanos.getTotalCount());
    }

    /** A row of one figure that is not a distribution, such as a count or a slope. */
    public static BenchRow single(String name, String unit, double value, long n) {
        return new BenchRow(name, unit, value, value, value, value, n);
    }

    /** A row of values in ascending order, at least one; percentiles by nearest rank. */
    public static BenchRow of(String name, String unit, double[] sorted) {
        int n = sorted.length;
        return new BenchRow(name, unit, rank(sorted, 0.50), rank(sorted, 0.95), rank(sorted, 0.99), sorted[n - 1], n);
    }

    /** Whether all figures are numbers. */
    @JsonIgnore
    public boolean isFinite() {
        return Double.isFinite(p50) && Double.isFinite(p95) && Double.isFinite(p99) && Double.isFinite(max);
    }

    private static double rank(double[] sorted, double share) {
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    private static double rounded(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }
}
