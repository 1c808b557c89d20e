package dev.vizard.app.measure;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Writes rows as a table of text. */
public final class RowTable {

    private RowTable() {}

    /** Writes a heading and the rows. */
    public static void print(PrintWriter out, List<BenchRow> rows) {
        out.printf("%-36s %-7s %9s %9s %9s %9s %8s%n", "", "unit", "p50", "p95", "p99", "max", "n");
        for (BenchRow row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-36s %-7s %9.2f %9.2f %9.2f %9.2f %8d%n",
                    row.name(),
                    row.unit(),
                    row.p50(),
                    row.p95(),
                    row.p99(),
                    row.max(),
                    row.n());
        }
    }
}
