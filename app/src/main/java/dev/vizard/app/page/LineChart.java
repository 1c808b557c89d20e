package dev.vizard.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart of lines as inline SVG, in the colours of {@link HtmlPage}. */
public final class LineChart {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 250;
    private static final int LEFT = 46;
    private static final int RIGHT = 14;
    private static final int TOP = 30;
    private static final int BOTTOM = 36;
    private static final int COLOURS = 6;
    private static final int TICKS = 5;
    private static final int LETTER = 6;

    private final String title;
    private final String xLabel;
    private final String yUnit;
    private final List<Line> lines = new ArrayList<>();
    private double least = Double.NaN;

    private record Line(String name, double[] x, double[] y, int colour, boolean dashed) {}

    /** An empty chart; {@code yUnit} stands above its vertical axis. */
    public LineChart(String title, String xLabel, String yUnit) {
        this.title = title;
        this.xLabel = xLabel;
        this.yUnit = yUnit;
    }

    /** Adds a line. */
    public LineChart line(String name, double[] x, double[] y) {
        return line(name, x, y, lines.size(), false);
    }

    /** Adds a line in the how many-th colour, from 0, dashed or not; the values must be numbers. */
    public LineChart line(String name, double[] x, double[] y, int colour, boolean dashed) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a line needs as many x as y");
        }
        if (x.length > 0) {
            lines.add(new Line(name, x.clone(), y.clone(), colour % COLOURS + 1, dashed));
        }
        return this;
    }

    /** The vertical axis need not begin at zero. */
    public LineChart from(double lowest) {
        least = lowest;
        return this;
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The chart in a card. */
    public String svg() {
        double xLow = extreme(false, true);
        double xHigh = extreme(true, true);
        double yLow = Double.isNaN(least) ? Math.min(0, extreme(false, false)) : least;
        List<Double> yTicks = Ticks.of(yLow, extreme(true, false), TICKS);
        double bottom = yTicks.get(0);
        double top = yTicks.get(yTicks.size() - 1);
        Scale xs = new Scale(xLow, xHigh > xLow ? xHigh : xLow + 1, LEFT, WIDTH - RIGHT);
        Scale ys = new Scale(bottom, top, HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder(format(
                "<div class=\"card\"><h3>%s</h3><svg width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">%n",
                HtmlPage.escaped(title), WIDTH, HEIGHT, WIDTH, HEIGHT));
        for (double tick : yTicks) {
            svg.append(format(
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT, WIDTH - RIGHT, ys.at(tick), ys.at(tick), LEFT - 6, ys.at(tick) + 4, Ticks.label(tick)));
        }
        for (double tick : Ticks.of(xLow, xHigh, TICKS)) {
            if (tick >= xLow - 1e-9 && tick <= xHigh + 1e-9) {
                svg.append(format(
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                        xs.at(tick), HEIGHT - BOTTOM + 16, Ticks.label(tick)));
            }
        }
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text><text x=\"%d\" y=\"14\">%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, HtmlPage.escaped(xLabel), 8, HtmlPage.escaped(yUnit)));
        lines.forEach(line -> draw(svg, line, xs, ys));
        legend(svg);
        return svg.append("</svg></div>\n").toString();
    }

    private void draw(StringBuilder svg, Line line, Scale xs, Scale ys) {
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke=\"var(--series-")
                .append(line.colour())
                .append(")\"")
                .append(line.dashed() ? " stroke-dasharray=\"5 4\"" : "")
                .append(" points=\"");
        for (int i = 0; i < line.x().length; i++) {
            svg.append(format("%.1f,%.1f ", xs.at(line.x()[i]), ys.at(line.y()[i])));
        }
        svg.append("\"><title>").append(HtmlPage.escaped(line.name())).append("</title></polyline>\n");
    }

    private void legend(StringBuilder svg) {
        int x = LEFT + 8;
        for (Line line : lines) {
            svg.append(format(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"10\" y2=\"10\" stroke-width=\"2\" stroke=\"var(--series-%d)\"%s/>"
                            + "<text class=\"strong\" x=\"%d\" y=\"14\">%s</text>%n",
                    x,
                    x + 18,
                    line.colour(),
                    line.dashed() ? " stroke-dasharray=\"5 4\"" : "",
                    x + 23,
                    HtmlPage.escaped(line.name())));
            x += 23 + LETTER * line.name().length() + 16;
        }
    }

    private double extreme(boolean greatest, boolean ofX) {
        double found = greatest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (Line line : lines) {
            for (double value : ofX ? line.x() : line.y()) {
                found = greatest ? Math.max(found, value) : Math.min(found, value);
            }
        }
        return Double.isInfinite(found) ? 0 : found;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** From values to pixels. */
    private record Scale(double low, double high, double from, double to) {
        double at(double value) {
            return from + (value - low) / (high - low) * (to - from);
        }
    }
}
