package dev.vizard.app.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** Writes the bars that a run can be held to, with its figures. */
public final class BarTable {

    private BarTable() {}

    /** Writes a line for each bar that the run has a figure for; nothing where it has none. */
    public static void print(PrintWriter out, BenchRun run) {
        boolean first = true;
        for (Bar bar : Bar.ALL) {
            if (bar.figure(run).isEmpty()) {
                continue;
            }
            if (first) {
                out.printf("%n%-36s %-7s %9s %9s%n", "bars", "unit", "figure", "at most");
                first = false;
            }
            double figure = bar.figure(run).get();
            out.printf(
                    Locale.ROOT,
                    "%-36s %-7s %9.2f %9.2f  %-6s %s%n",
                    bar.row() + " " + bar.percentile().word(),
                    bar.unit(run),
                    figure,
                    bar.most(),
                    bar.met(figure) ? "met" : "missed",
                    bar.meaning());
        }
    }
}
