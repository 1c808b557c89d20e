package dev.vizard.app.bench;

import dev.vizard.app.bench.RowChange.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a comparison as text: both runs side by side, then what changed. */
public final class ComparisonTable {

    private ComparisonTable() {}

    /** Writes it. */
    public static void print(PrintWriter out, RunComparison comparison) {
        out.printf(
                Locale.ROOT, "%-36s %-7s %10s %10s %9s %9s%n", "median of", "unit", "before", "now", "change", "noise");
        for (RowChange change : comparison.changes()) {
            out.println(String.format(
                            Locale.ROOT,
                            "%-36s %-7s %10.3f %10.3f %9s %9s  %s",
                            change.name(),
                            change.unit(),
                            change.before(),
                            change.after(),
                            percent("%+.1f %%", change.percent()),
                            percent("%.1f %%", change.noisePercent()),
                            change.verdict() == Verdict.SAME ? "" : change.word())
                    .stripTrailing());
        }
        conclusion(comparison).forEach(out::println);
    }

    /** What to make of it, a few lines. */
    public static List<String> conclusion(RunComparison comparison) {
        List<String> lines = new ArrayList<>(comparison.notes());
        for (Verdict verdict : List.of(Verdict.WORSE, Verdict.BETTER)) {
            for (RowChange change : comparison.with(verdict)) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s: %s, %s to %s %s (%s, noise %s)",
                        change.word(),
                        change.name(),
                        figure(change.before()),
                        figure(change.after()),
                        change.unit(),
                        percent("%+.1f %%", change.percent()),
                        percent("%.1f %%", change.noisePercent())));
            }
        }
        if (comparison.with(Verdict.WORSE).isEmpty()
                && comparison.with(Verdict.BETTER).isEmpty()) {
            lines.add("nothing changed beyond the noise");
        }
        return lines;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
    }

    /** A percentage, or a dash where there is none. */
    static String percent(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "-";
    }
}
