package dev.vizard.app.bench;

import dev.vizard.app.bench.RowChange.Verdict;
import dev.vizard.app.page.HtmlPage;
import dev.vizard.app.page.LineChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two runs as one page that needs nothing else: what changed, curves of both over each other, every row side by side. */
public final class ComparisonPage {

    /** Drawn whether or not they changed. */
    private static final List<String> USUAL =
            List.of("vision.step", "render.frame", "latency.capture_to_swap", "render.low");

    private static final int MOST_CURVES = 8;
    private static final int BEFORE_COLOUR = 5;
    private static final int NOW_COLOUR = 0;

    private final RunComparison comparison;
    private final HtmlPage page;

    private ComparisonPage(RunComparison comparison) {
        this.comparison = comparison;
        page = new HtmlPage("Vizard: two benchmarks compared");
    }

    /** The page. */
    public static String of(RunComparison comparison) {
        ComparisonPage page = new ComparisonPage(comparison);
        page.page.raw("<h1>Two runs of Vizard&rsquo;s benchmark</h1>\n<div class=\"row\">\n");
        page.about("Before", comparison.before());
        page.about("Now", comparison.after());
        page.page.raw("</div>\n");
        page.verdict();
        page.headlines();
        page.curves();
        page.rows();
        return page.page.raw(BenchPage.footer()).end();
    }

    private void about(String which, BenchRun run) {
        page.add("<div class=\"card half\"><h3>%s</h3>", which)
                .raw(BenchPage.about(run))
                .raw("</div>\n");
    }

    private void verdict() {
        page.raw("<h2>What changed</h2>\n");
        comparison.notes().forEach(note -> page.add("<p class=\"bad\">Note: %s</p>%n", note));
        List<RowChange> worse = comparison.with(Verdict.WORSE);
        List<RowChange> better = comparison.with(Verdict.BETTER);
        if (worse.isEmpty() && better.isEmpty()) {
            page.raw("<p>Nothing changed beyond the noise.</p>\n");
            return;
        }
        page.raw("<table><tr><th>row</th><th>before</th><th>now</th><th>change</th><th>noise</th><th></th></tr>\n");
        worse.forEach(this::row);
        better.forEach(this::row);
        page.raw("</table>\n");
    }

    private void headlines() {
        page.raw("<div class=\"row\">\n");
        for (Headline headline : Headline.ALL) {
            Optional<RowChange> found = comparison.changes().stream()
                    .filter(change -> change.name().equals(headline.row()))
                    .findFirst();
            found.ifPresent(change -> {
                page.add("<div class=\"card number\"><span>%s</span><b>", headline.words());
                page.add(headline.format(), change.after());
                page.raw("</b><small>before ");
                page.add(headline.format(), change.before());
                page.add(" <span class=\"%s\">%s</span></small></div>%n", style(change), change.word());
            });
        }
        page.raw("</div>\n");
    }

    private void curves() {
        page.raw("<h2>Both over each other</h2>\n<div class=\"plots\">\n");
        for (String name : shown()) {
            LineChart chart = new LineChart(name, "percentile", unit(name));
            line(chart, "before", comparison.before(), name, BEFORE_COLOUR);
            line(chart, "now", comparison.after(), name, NOW_COLOUR);
            if (!chart.isEmpty()) {
                page.raw(chart.svg());
            }
        }
        LineChart memory = new LineChart("Java heap while it runs", "seconds", "MB");
        memory(memory, "before", comparison.before(), BEFORE_COLOUR);
        memory(memory, "now", comparison.after(), NOW_COLOUR);
        if (!memory.isEmpty()) {
            page.raw(memory.svg());
        }
        page.raw("</div>\n");
    }

    /** The usual rows, then those that changed most. */
    private List<String> shown() {
        List<String> names = new ArrayList<>(USUAL);
        List<RowChange> changed = new ArrayList<>(comparison.with(Verdict.WORSE));
        changed.addAll(comparison.with(Verdict.BETTER));
        for (RowChange change : changed) {
            if (names.size() < MOST_CURVES && !names.contains(change.name())) {
                names.add(change.name());
            }
        }
        return names;
    }

    private String unit(String name) {
        return comparison.after().row(name).map(row -> row.unit()).orElse("");
    }

    private static void line(LineChart chart, String words, BenchRun run, String name, int colour) {
        List<Double> curve = run.curves().getOrDefault(name, List.of());
        int shown = Math.max(0, curve.size() - 1);
        chart.line(
                words,
                RunCharts.percents(shown),
                RunCharts.values(curve.subList(0, shown)),
                colour,
                colour == BEFORE_COLOUR);
    }

    private static void memory(LineChart chart, String words, BenchRun run, int colour) {
        chart.line(
                words,
                run.memory().stream().mapToDouble(MemoryPoint::seconds).toArray(),
                run.memory().stream().mapToDouble(MemoryPoint::heapMb).toArray(),
                colour,
                colour == BEFORE_COLOUR);
    }

    private void rows() {
        page.raw("<h2>Every figure</h2>\n<table><tr><th>median of</th><th>before</th><th>now</th><th>change</th>"
                + "<th>noise</th><th></th></tr>\n");
        comparison.changes().forEach(this::row);
        page.raw("</table>\n");
    }

    private void row(RowChange change) {
        page.add(
                "<tr><td>%s <small>%s</small></td><td>%.3f</td><td>%.3f</td><td>%s</td><td>%s</td>"
                        + "<td class=\"%s\">%s</td></tr>%n",
                change.name(),
                change.unit(),
                change.before(),
                change.after(),
                ComparisonTable.percent("%+.1f %%", change.percent()),
                ComparisonTable.percent("%.1f %%", change.noisePercent()),
                style(change),
                change.word());
    }

    private static String style(RowChange change) {
        return switch (change.verdict()) {
            case WORSE -> "bad";
            case BETTER -> "good";
            default -> "quiet";
        };
    }
}
