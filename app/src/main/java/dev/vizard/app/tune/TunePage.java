package dev.vizard.app.tune;

import dev.vizard.app.measure.BenchRow;
import dev.vizard.vision.filter.PoseFilters;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of a replay as one page that needs nothing else: the jitter-lag fronts as inline SVG, and tables. */
final class TunePage {

    /** What the defaults keep to: smoothed over raw jitter at rest. */
    static final double JITTER_BAR = 0.33;

    /** The same: lag in a sway of 0.5 Hz, ms. */
    static final double LAG_SLOW_BAR = 36;

    /** The same: lag in turns of 200 degrees/s, ms. */
    static final double LAG_FAST_BAR = 10;

    /** The same: greatest error in such a turn, degrees. */
    static final double WORST_ERROR_BAR = 3.3;

    private final StringBuilder page = new StringBuilder();
    private final TuneResult result;

    private TunePage(TuneResult result) {
        this.result = result;
    }

    static String of(TuneResult result) {
        TunePage page = new TunePage(result);
        page.begin();
        page.charts();
        page.marked();
        page.rows();
        page.page.append("</body></html>\n");
        return page.page.toString();
    }

    private void begin() {
        page.append(
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Vizard: filters compared</title>
                <style>
                body { font: 15px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 76em; padding: 0 1em;
                       background: #14161a; color: #dcdcd6; }
                h1, h2 { font-weight: 600; color: #ffc36b; }
                table { border-collapse: collapse; margin: 1em 0 2em; }
                td, th { padding: .25em .8em; text-align: right; border-bottom: 1px solid #2c2f36; }
                td:first-child, th:first-child, td:last-child { text-align: left; }
                .charts { display: flex; flex-wrap: wrap; gap: 1.2em; }
                text { font: 12px system-ui, sans-serif; fill: #b9bbc2; }
                </style></head><body>
                <h1>Filters compared</h1>
                """);
        page.append(String.format(
                Locale.ROOT,
                "<p>%s: %d poses, compared with %s. Each line joins those of a filter's settings that no other setting"
                        + " of it beats; the lower and the further left the better. Named points are defaults and presets,"
                        + " the white one is what Vizard uses unless told.</p>%n<p>",
                escaped(result.track().name()),
                result.track().raw().size(),
                result.track().hasTruth() ? "the truth" : "the measured poses themselves"));
        for (String name : PoseFilters.names()) {
            page.append(
                    String.format("<span style=\"color:%s\">&#9679; %s</span>&ensp;", FrontChart.colour(name), name));
        }
        page.append("</p>\n");
    }

    private void charts() {
        boolean bars = result.track().synthetic();
        page.append("<div class=\"charts\">\n");
        chart("lag in slow motion, ms", FilterScore::lagSlowMillis, bars ? LAG_SLOW_BAR : Double.NaN);
        chart("lag in turns, ms", FilterScore::lagFastMillis, bars ? LAG_FAST_BAR : Double.NaN);
        chart("greatest error in a turn, degrees", FilterScore::worstErrorDegrees, bars ? WORST_ERROR_BAR : Double.NaN);
        page.append("</div>\n");
        if (bars) {
            page.append("<p>Dashed: what the defaults have to keep to.</p>\n");
        }
    }

    private void chart(String what, ToDoubleFunction<FilterScore> figure, double bar) {
        double most = result.marked().stream()
                .map(TuneResult.Marked::score)
                .mapToDouble(figure)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        if (most > 0) {
            // The exponential filter's lag would leave the others a corner.
            double end = Double.isNaN(bar) ? most : Math.min(most, 2 * bar);
            FrontChart.draw(page, result, what, figure, end, bar);
        }
    }

    private void marked() {
        page.append(
                "<h2>Defaults and presets</h2>\n<table><tr><th></th><th>jitter, degrees</th><th>over raw</th>"
                        + "<th>lag slow, ms</th><th>lag in turns, ms</th><th>greatest error</th><th>overshoot</th><th></th></tr>\n");
        for (TuneResult.Marked mark : result.marked()) {
            FilterScore score = mark.score();
            page.append("<tr><td>").append(mark.label()).append("</td>");
            cell("%.3f", score.jitterDegrees());
            cell("%.3f", score.jitterRatio());
            cell("%.1f", score.lagSlowMillis());
            cell("%.1f", score.lagFastMillis());
            cell("%.2f", score.worstErrorDegrees());
            cell("%.2f", score.meanOvershootDegrees());
            page.append("<td>")
                    .append(score.settings().name())
                    .append(' ')
                    .append(FilterWords.of(score.settings()))
                    .append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    private void cell(String format, double value) {
        page.append("<td>")
                .append(Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value))
                .append("</td>");
    }

    private void rows() {
        page.append("<h2>Rows</h2>\n<table><tr><th></th><th>p50</th><th>p95</th><th>p99</th><th>max</th><th>n</th>"
                + "<th>unit</th></tr>\n");
        for (BenchRow row : result.rows()) {
            page.append("<tr><td>").append(row.name()).append("</td>");
            cell("%.3f", row.p50());
            cell("%.3f", row.p95());
            cell("%.3f", row.p99());
            cell("%.3f", row.max());
            page.append("<td>")
                    .append(row.n())
                    .append("</td><td>")
                    .append(row.unit())
                    .append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    /** A file's name may hold anything. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
