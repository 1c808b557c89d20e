package dev.vizard.app.bench;

import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.page.BarChart;
import dev.vizard.app.page.HtmlPage;
import dev.vizard.app.page.LineChart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run as one page that needs nothing else: what matters large, then plots, then every figure. */
public final class BenchPage {

    private final BenchRun run;
    private final RunCharts charts;
    private final HtmlPage page;

    private BenchPage(BenchRun run) {
        this.run = run;
        charts = new RunCharts(run);
        page = new HtmlPage("Vizard: benchmark of " + run.when());
    }

    /** The page. */
    public static String of(BenchRun run) {
        BenchPage page = new BenchPage(run);
        page.page.raw("<h1>Vizard&rsquo;s benchmark</h1>\n");
        page.page.raw(about(run));
        page.headlines();
        page.plots();
        page.bars();
        page.rows();
        return page.page.raw(footer()).end();
    }

    /** What was measured when and on what, as HTML. */
    static String about(BenchRun run) {
        Work work = run.work();
        StringBuilder versions = new StringBuilder();
        run.versions().forEach((name, version) -> versions.append(versions.isEmpty() ? "" : ", ")
                .append(name)
                .append(' ')
                .append(version));
        return String.format(
                Locale.ROOT,
                "<p>%s, %,d MB, Java %s<br><span class=\"quiet\">%s &middot; %d blocks of %d frames of %s, %.0f s of the whole"
                        + " program at %dx%d%s &middot; %s, %s &middot; %s</span></p>%n",
                HtmlPage.escaped(run.machine().words()),
                run.machine().memoryMb(),
                HtmlPage.escaped(run.machine().java()),
                HtmlPage.escaped(run.when().replace('T', ' ')),
                work.blocks(),
                work.clipFrames(),
                HtmlPage.escaped(work.clip()),
                work.liveSeconds(),
                work.width(),
                work.height(),
                work.quality().isEmpty() ? "" : ", " + HtmlPage.escaped(work.quality()) + " quality",
                HtmlPage.escaped(work.estimator()),
                HtmlPage.escaped(work.filter()),
                HtmlPage.escaped(versions.toString()));
    }

    static String footer() {
        return "<p class=\"quiet\">Made by <code>./vizard bench --html</code>. Lower is better in every figure;"
                + " <code>--json</code> writes the run itself, and <code>--compare</code> puts two side by side.</p>\n";
    }

    private void headlines() {
        page.raw("<div class=\"row\">\n");
        for (Headline headline : Headline.ALL) {
            run.row(headline.row()).ifPresent(row -> {
                page.add("<div class=\"card number\"><span>%s</span><b>", headline.words());
                page.add(headline.format(), row.p50());
                page.raw("</b><small>");
                if (row.p99() > row.p50()) {
                    page.add("99 %% within " + headline.format(), row.p99());
                }
                page.raw("</small></div>\n");
            });
        }
        page.raw("</div>\n");
        run.failures().forEach(line -> page.add("<p class=\"bad\">Not measured: %s</p>%n", line));
    }

    private void plots() {
        page.raw("<h2>Where the time goes</h2>\n<div class=\"plots\">\n");
        add(charts.stages());
        add(charts.stations());
        add(charts.percentiles("How long the program's steps take", List.of("vision.step", "render.frame")));
        add(charts.percentiles("From picture to screen", List.of("latency.capture_to_swap")));
        add(charts.percentiles("A frame alone", List.of("render.low", "render.medium", "render.high")));
        page.raw("</div>\n<h2>While it runs</h2>\n<div class=\"plots\">\n");
        add(charts.memory());
        add(charts.steadiness());
        page.raw("</div>\n");
        if (run.row("filter.lag_slow").isPresent() || hasPeers()) {
            page.raw("<h2>Beside others</h2>\n<div class=\"plots\">\n");
            add(charts.filters("jitter_ratio", "Jitter at rest, over the raw one's", "%.2f"));
            add(charts.filters("lag_slow", "Lag at a slow sway", "%.1f ms"));
            add(charts.peers());
            page.raw("</div>\n");
        }
    }

    private boolean hasPeers() {
        return run.rows().stream().anyMatch(row -> row.name().startsWith("peer."));
    }

    private void add(LineChart chart) {
        if (!chart.isEmpty()) {
            page.raw(chart.svg());
        }
    }

    private void add(BarChart chart) {
        if (!chart.isEmpty()) {
            page.raw(chart.svg());
        }
    }

    private void bars() {
        if (Bar.ALL.stream().noneMatch(bar -> bar.figure(run).isPresent())) {
            return;
        }
        page.raw("<h2>Bars</h2>\n<table><tr><th>row</th><th>figure</th><th>at most</th><th></th><th></th></tr>\n");
        for (Bar bar : Bar.ALL) {
            Optional<Double> figure = bar.figure(run);
            if (figure.isPresent()) {
                boolean met = bar.met(figure.get());
                page.add(
                        "<tr><td>%s <small>%s</small></td><td>%.2f %s</td><td>%.2f</td><td class=\"%s\">%s</td>"
                                + "<td class=\"words\">%s</td></tr>%n",
                        bar.row(),
                        bar.percentile().word(),
                        figure.get(),
                        bar.unit(run),
                        bar.most(),
                        met ? "good" : "bad",
                        met ? "met" : "missed",
                        bar.meaning());
            }
        }
        page.raw("</table>\n");
    }

    private void rows() {
        page.raw("<h2>Every figure</h2>\n<table><tr><th>row</th><th>unit</th><th>median</th><th>95 %</th><th>99 %</th>"
                + "<th>max</th><th>n</th></tr>\n");
        for (BenchRow row : run.rows()) {
            page.add(
                    "<tr><td>%s</td><td>%s</td><td><b>%.2f</b></td><td>%.2f</td><td>%.2f</td><td>%.2f</td><td>%d</td></tr>%n",
                    row.name(), row.unit(), row.p50(), row.p95(), row.p99(), row.max(), row.n());
        }
        page.raw("</table>\n");
    }
}
