package dev.vizard.app.bench;

import dev.vizard.app.measure.BenchRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * The values of one row as they are measured, block by block, so that a run knows how much it varies within itself. One
 * thread; adding a value allocates only where it has to make room.
 */
public final class RowSeries {

    private static final int POINTS = 21;
    private static final int LAST = POINTS - 1;

    private final String name;
    private final String unit;
    private final List<Double> blocks = new ArrayList<>();
    private double[] values = new double[1024];
    private int count;
    private int blockStart;

    /** A row of this name without values yet. */
    public RowSeries(String name, String unit) {
        this.name = name;
        this.unit = unit;
    }

    /** Adds a value; what is no number is left out. */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    /** Adds nanoseconds as milliseconds. */
    public void addNanos(long nanos) {
        add(nanos * 1e-6);
    }

    /** The block ends: its median is taken down; a block without values leaves none. */
    public void endBlock() {
        if (count > blockStart) {
            blocks.add(median(Arrays.copyOfRange(values, blockStart, count)));
            blockStart = count;
        }
    }

    /** Whether nothing was measured. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The mean as a row of one figure; there must be a value. */
    public BenchRow mean(String rowName) {
        double mean = Arrays.stream(values, 0, count).average().orElseThrow();
        return BenchRow.single(rowName, unit, rounded(mean), count);
    }

    /** The row; there must be a value. */
    BenchRow row() {
        BenchRow row = BenchRow.of(name, unit, sorted());
        return new BenchRow(
                name, unit, rounded(row.p50()), rounded(row.p95()), rounded(row.p99()), rounded(row.max()), row.n());
    }

    /** The median of each block. */
    List<Double> blocks() {
        return blocks.stream().map(RowSeries::rounded).toList();
    }

    /** Its values at the percentiles 0, 5, 10 ... 100. */
    List<Double> curve() {
        double[] sorted = sorted();
        List<Double> curve = new ArrayList<>(POINTS);
        for (int i = 0; i < POINTS; i++) {
            curve.add(rounded(sorted[Math.round((float) i / LAST * (count - 1))]));
        }
        return curve;
    }

    /** The same of a histogram of nanoseconds, in milliseconds. */
    static List<Double> curve(Histogram nanos) {
        List<Double> curve = new ArrayList<>(POINTS);
        for (int i = 0; i < POINTS; i++) {
            curve.add(rounded(nanos.getValueAtPercentile(100.0 * i / LAST) * 1e-6));
        }
        return curve;
    }

    private double[] sorted() {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The median; at least one value. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** Six digits: no clock of ours knows more. */
    static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        double scale = Math.pow(10, 5 - Math.floor(Math.log10(Math.abs(value))));
        return Math.round(value * scale) / scale;
    }
}
