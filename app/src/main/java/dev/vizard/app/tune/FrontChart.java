package dev.vizard.app.tune;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Fronts of the filters as one inline SVG: a figure of motion to the right, jitter upwards, less of both is better. */
final class FrontChart {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 400;
    private static final int LEFT = 46;
    private static final int BOTTOM = 42;
    private static final int TOP = 12;
    private static final int RIGHT = 14;
    private static final int TICKS = 5;

    /** Where the raw poses are, with room for their mark. */
    private static final double MOST_JITTER = 1.25;

    private static final Map<String, String> COLOURS = Map.of(
            "accela", "#ffc36b",
            "one-euro", "#6fb7ff",
            "kalman", "#7fd68a",
            "exponential", "#e08ad8",
            "none", "#b9bbc2");

    private final StringBuilder svg;
    private final ToDoubleFunction<FilterScore> figure;
    private final double most;
    private final double mostJitter;

    private FrontChart(StringBuilder svg, TuneResult result, ToDoubleFunction<FilterScore> figure, double most) {
        this.svg = svg;
        this.figure = figure;
        this.most = rounded(most);
        // Beyond the raw jitter, or where nothing lies, there is nothing to see.
        mostJitter = Math.min(
                MOST_JITTER,
                rounded(1.05
                        * result.fronts().values().stream()
                                .flatMap(List::stream)
                                .filter(score -> figure.applyAsDouble(score) <= this.most)
                                .mapToDouble(FilterScore::jitterRatio)
                                .max()
                                .orElse(1)));
    }

    /** The next number whose fifths are round. */
    private static double rounded(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5}) {
            if (value <= step * decade * 1.0001) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    /** The colour that a filter has everywhere on the page. */
    static String colour(String filter) {
        return COLOURS.getOrDefault(filter, "#b9bbc2");
    }

    /**
     * Draws.
     *
     * @param what the figure's name and unit
     * @param most the right end of the axis
     * @param bar what the defaults have to keep to; NaN for none
     */
    static void draw(
            StringBuilder page,
            TuneResult result,
            String what,
            ToDoubleFunction<FilterScore> figure,
            double most,
            double bar) {
        FrontChart chart = new FrontChart(page, result, figure, most);
        page.append(String.format(
                Locale.ROOT, "<svg viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\">%n", WIDTH, HEIGHT, WIDTH));
        chart.axes(what);
        chart.bars(bar);
        result.fronts().forEach((name, all) -> chart.front(name, FilterSweep.front(all, figure)));
        result.marked().forEach(chart::mark);
        page.append("</svg>\n");
    }

    private double x(double value) {
        return LEFT + Math.max(0, Math.min(1, value / most)) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double ratio) {
        return HEIGHT - BOTTOM - Math.max(0, Math.min(1, ratio / mostJitter)) * (HEIGHT - BOTTOM - TOP);
    }

    private boolean visible(FilterScore score) {
        double value = figure.applyAsDouble(score);
        return value <= most * 1.0001 && value >= -0.05 * most && score.jitterRatio() <= mostJitter;
    }

    private void axes(String what) {
        for (int i = 0; i <= TICKS; i++) {
            double value = most * i / TICKS;
            double ratio = mostJitter * i / TICKS;
            line(x(value), y(0), x(value), TOP, "#2c2f36", "");
            line(LEFT, y(ratio), WIDTH - RIGHT, y(ratio), "#2c2f36", "");
            text(x(value), HEIGHT - BOTTOM + 15, "middle", String.format(Locale.ROOT, "%.3g", value));
            text(LEFT - 6, y(ratio) + 4, "end", String.format(Locale.ROOT, "%.2f", ratio));
        }
        text(LEFT + (WIDTH - LEFT) / 2.0, HEIGHT - 8, "middle", what);
        text(WIDTH - RIGHT - 6, TOP + 14, "end", "jitter at rest over that of the raw poses");
    }

    private void bars(double bar) {
        if (Double.isNaN(bar)) {
            return;
        }
        line(x(bar), y(0), x(bar), TOP, "#ff6b5e", " stroke-dasharray=\"4 4\"");
        line(
                LEFT,
                y(TunePage.JITTER_BAR),
                WIDTH - RIGHT,
                y(TunePage.JITTER_BAR),
                "#ff6b5e",
                " stroke-dasharray=\"4 4\"");
    }

    private void front(String name, List<FilterScore> front) {
        StringBuilder points = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (FilterScore score : front) {
            if (visible(score)) {
                double px = x(figure.applyAsDouble(score));
                double py = y(score.jitterRatio());
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", px, py));
                dots.append(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"><title>%s %s</title></circle>%n",
                        px,
                        py,
                        colour(name),
                        name,
                        FilterWords.of(score.settings())));
            }
        }
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" opacity=\"0.6\"/>%n%s",
                points.toString().strip(),
                colour(name),
                dots));
    }

    private void mark(TuneResult.Marked mark) {
        FilterScore score = mark.score();
        if (!visible(score)) {
            return;
        }
        double px = x(figure.applyAsDouble(score));
        double py = y(score.jitterRatio());
        boolean main = mark.label().equals(TuneResult.DEFAULT_LABEL);
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                px,
                py,
                main ? 7 : 5,
                main ? "#ffffff" : "#14161a",
                colour(score.settings().name())));
        boolean right = px < WIDTH - 150;
        text(px + (right ? 10 : -10), py - 6, right ? "start" : "end", mark.label());
    }

    private void line(double x1, double y1, double x2, double y2, String colour, String more) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n",
                x1,
                y1,
                x2,
                y2,
                colour,
                more));
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
    }
}
