package dev.vizard.app.bench;

import dev.vizard.app.measure.BenchRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What a run has measured so far; parts add to it as they end. One thread. */
public final class RunSheet {

    private final Map<String, BenchRow> rows = new LinkedHashMap<>();
    private final Map<String, List<Double>> blocks = new TreeMap<>();
    private final Map<String, List<Double>> curves = new TreeMap<>();
    private final List<MemoryPoint> memory = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** Adds a row with its blocks and its curve; nothing where nothing was measured. */
    public void add(RowSeries series) {
        if (!series.isEmpty()) {
            BenchRow row = series.row();
            add(row);
            curves.put(row.name(), series.curve());
            putBlocks(row.name(), series.blocks());
        }
    }

    /** Adds a row of one figure, or one whose values are not known here. */
    public void add(BenchRow row) {
        rows.put(row.name(), row);
    }

    /** Adds a row of milliseconds; nothing where nothing was measured. */
    public void add(String name, Histogram nanos, List<Double> blockMedians) {
        if (nanos.getTotalCount() > 0) {
            add(BenchRow.millis(name, nanos));
            curves.put(name, RowSeries.curve(nanos));
            putBlocks(name, blockMedians);
        }
    }

    /** Says how a row's median varied from block to block. */
    public void putBlocks(String name, List<Double> medians) {
        if (!medians.isEmpty()) {
            blocks.put(name, List.copyOf(medians));
        }
    }

    /** Adds a look at the memory. */
    public void add(MemoryPoint point) {
        memory.add(point);
    }

    /** A part could not be measured; the others count. */
    public void fail(String part, String reason) {
        failures.add(part + ": " + reason);
    }

    /** What could not be measured, a line each. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Whether there is no row yet. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The whole run.
     *
     * @param when it began, ISO 8601 in UTC
     */
    public BenchRun toRun(String when, Machine machine, Map<String, String> versions, Work work) {
        return new BenchRun(
                BenchRun.FORMAT,
                when,
                machine,
                versions,
                work,
                List.copyOf(rows.values()),
                blocks,
                curves,
                memory,
                failures);
    }
}
