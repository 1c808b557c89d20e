package dev.vizard.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.vizard.app.measure.BenchRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One run of the benchmark, as it is kept and shared; bench-run.schema.json describes its JSON. In every row a higher
 * figure is a worse one.
 *
 * @param format of the file: {@value #FORMAT}
 * @param when it began, ISO 8601 in UTC
 * @param machine what it ran on
 * @param versions of Vizard (with the commit where it is known) and of the libraries that matter
 * @param work what was done
 * @param rows every figure
 * @param blocks for a row's name the median of each block, in the order measured: how much it varies within the run
 * @param curves for a row's name its values at the percentiles 0, 5, 10 ... 100
 * @param memory the live part's memory over time
 * @param failures what could not be measured, a line each
 */
@JsonPropertyOrder({"format", "when", "machine", "versions", "work", "rows", "blocks", "curves", "memory", "failures"})
public record BenchRun(
        int format,
        String when,
        Machine machine,
        Map<String, String> versions,
        Work work,
        List<BenchRow> rows,
        Map<String, List<Double>> blocks,
        Map<String, List<Double>> curves,
        List<MemoryPoint> memory,
        List<String> failures) {

    /** The format that this program writes and reads. */
    public static final int FORMAT = 1;

    /**
     * Keeps its own lists.
     *
     * @throws IllegalArgumentException for another format, or where something that every run has is missing
     */
    public BenchRun {
        if (format != FORMAT) {
            throw new IllegalArgumentException("its format is " + format + " where " + FORMAT + " is known");
        }
        if (machine == null || work == null || rows == null) {
            throw new IllegalArgumentException("it has no machine, no work or no rows");
        }
        if (rows.stream().anyMatch(row -> row == null || row.name() == null || row.unit() == null)) {
            throw new IllegalArgumentException("a row has no name or no unit");
        }
        if (!rows.stream().allMatch(BenchRow::isFinite)) {
            throw new IllegalArgumentException("a row holds what is no number");
        }
        try {
            Instant.parse(String.valueOf(when));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + when + "' is no time", e);
        }
        rows = List.copyOf(rows);
        versions = versions == null ? Map.of() : new TreeMap<>(versions);
        blocks = blocks == null ? Map.of() : new TreeMap<>(blocks);
        curves = curves == null ? Map.of() : new TreeMap<>(curves);
        memory = memory == null ? List.of() : List.copyOf(memory);
        failures = failures == null ? List.of() : List.copyOf(failures);
    }

    /** When it began. */
    public Instant time() {
        return Instant.parse(when);
    }

    /** The row of this name. */
    public Optional<BenchRow> row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }
}
