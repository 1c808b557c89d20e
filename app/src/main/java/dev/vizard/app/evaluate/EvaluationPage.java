package dev.vizard.app.evaluate;

import dev.vizard.app.page.HtmlPage;
import dev.vizard.models.evaluate.ErrorMap;
import dev.vizard.models.evaluate.EvaluationRow;
import dev.vizard.models.synth.Condition;
import dev.vizard.models.synth.PoseRange;
import java.util.List;
import java.util.Locale;

/** The figures as one page that needs nothing else: tables, and error maps over yaw and pitch as inline SVG. */
final class EvaluationPage {

    private static final int CELL = 13;
    private static final int LEFT = 34;
    private static final int TOP = 24;
    /** Errors from here on have the map's darkest colour, degrees. */
    private static final double DARKEST = 12;

    private static final List<Condition> MAPPED =
            List.of(Condition.IDENTITY_EXPRESSION, Condition.ALL, Condition.LONG_SCALE);

    private final HtmlPage page = new HtmlPage("Vizard: pose estimators compared");

    private EvaluationPage() {}

    static String of(List<EvaluationRow> rows) {
        EvaluationPage page = new EvaluationPage();
        page.begin();
        for (PoseRange range : PoseRange.values()) {
            page.table(range, rows.stream().filter(row -> row.range() == range).toList());
        }
        page.maps(rows);
        return page.page.end();
    }

    private void begin() {
        page.raw(
                """
                <h1>Pose estimators compared</h1>
                <p>Mean geodesic error in degrees, 95th percentile in small; the best of each row is bright. Every
                estimator sees the same synthetic faces; the seeds are fixed.</p>
                """);
    }

    private void table(PoseRange range, List<EvaluationRow> rows) {
        List<String> estimators =
                rows.stream().map(EvaluationRow::estimator).distinct().toList();
        page.raw(String.format(
                Locale.ROOT,
                "<h2>%s range: yaw &plusmn;%.0f, pitch &plusmn;%.0f</h2>%n<table><tr><th>condition</th>",
                range == PoseRange.WIDE ? "Wide" : "Work",
                range.maxYaw(),
                range.maxPitch()));
        estimators.forEach(name -> page.raw("<th>").raw(name).raw("</th>"));
        page.raw("</tr>\n");
        rows.stream().map(EvaluationRow::condition).distinct().forEach(condition -> {
            List<EvaluationRow> own =
                    rows.stream().filter(r -> r.condition() == condition).toList();
            double best = own.stream()
                    .mapToDouble(EvaluationRow::geodesicMeanDegrees)
                    .min()
                    .orElseThrow();
            page.raw("<tr><td>").raw(condition.label()).raw("</td>");
            for (EvaluationRow row : own) {
                boolean first = row.geodesicMeanDegrees() == best;
                page.raw(String.format(
                        Locale.ROOT,
                        "<td>%s%.2f%s <small>%.2f</small></td>",
                        first ? "<b>" : "",
                        row.geodesicMeanDegrees(),
                        first ? "</b>" : "",
                        row.geodesicP95Degrees()));
            }
            page.raw("</tr>\n");
        });
        page.raw("<tr><td>most reliable half / the rest, <i>all</i></td>");
        for (EvaluationRow row : rows) {
            if (row.condition() == Condition.ALL) {
                page.raw(String.format(
                        Locale.ROOT, "<td>%.2f / %.2f</td>", row.reliableHalfDegrees(), row.otherHalfDegrees()));
            }
        }
        page.raw("</tr>\n<tr><td>microseconds a call</td>");
        for (String name : estimators) {
            double micros = rows.stream()
                    .filter(r -> r.estimator().equals(name))
                    .mapToDouble(EvaluationRow::microsPerCall)
                    .sorted()
                    .skip(rows.stream().filter(r -> r.estimator().equals(name)).count() / 2)
                    .findFirst()
                    .orElseThrow();
            page.raw(String.format(Locale.ROOT, "<td>%.1f</td>", micros));
        }
        page.raw("</tr></table>\n");
    }

    private void maps(List<EvaluationRow> rows) {
        for (Condition condition : MAPPED) {
            List<EvaluationRow> own = rows.stream()
                    .filter(r -> r.condition() == condition && r.range() == PoseRange.WIDE)
                    .toList();
            if (!own.isEmpty()) {
                page.raw("<h2>Error over yaw and pitch: ")
                        .raw(condition.label())
                        .raw("</h2>\n<div class=\"row\">\n");
                own.forEach(this::map);
                page.raw("</div>\n");
            }
        }
    }

    private void map(EvaluationRow row) {
        int side = ErrorMap.CELLS * CELL;
        page.raw(String.format(
                Locale.ROOT,
                "<svg width=\"%d\" height=\"%d\" role=\"img\"><text x=\"%d\" y=\"14\">%s, up to %.0f and more degrees</text>%n",
                LEFT + side + 8,
                TOP + side + 22,
                LEFT,
                row.estimator(),
                DARKEST));
        for (int pitch = 0; pitch < ErrorMap.CELLS; pitch++) {
            for (int yaw = 0; yaw < ErrorMap.CELLS; yaw++) {
                double error = row.map().mean(yaw, pitch);
                if (!Double.isNaN(error)) {
                    page.raw(String.format(
                            Locale.ROOT,
                            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"><title>%.2f</title></rect>",
                            LEFT + yaw * CELL,
                            TOP + (ErrorMap.CELLS - 1 - pitch) * CELL,
                            CELL - 1,
                            CELL - 1,
                            colour(error),
                            error));
                }
            }
        }
        page.raw(String.format(
                Locale.ROOT,
                "%n<text x=\"%d\" y=\"%d\">yaw -80</text><text x=\"%d\" y=\"%d\">+80</text>"
                        + "<text x=\"0\" y=\"%d\">+80</text><text x=\"0\" y=\"%d\">pitch</text></svg>%n",
                LEFT,
                TOP + side + 14,
                LEFT + side - 22,
                TOP + side + 14,
                TOP + 10,
                TOP + side / 2));
    }

    /** From near black over red to yellow: brighter is worse. */
    private static String colour(double error) {
        double t = Math.sqrt(Math.min(1, error / DARKEST));
        return String.format(
                Locale.ROOT,
                "rgb(%d,%d,%d)",
                Math.round(30 + 225 * Math.min(1, 1.4 * t)),
                Math.round(32 + 200 * Math.max(0, t - 0.35) / 0.65),
                Math.round(60 + 40 * (1 - t)));
    }
}
