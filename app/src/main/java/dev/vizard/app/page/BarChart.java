package dev.vizard.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Horizontal bars with a name and a figure each, as inline SVG, in the colours of {@link HtmlPage}. */
public final class BarChart {

    private static final int WIDTH = 500;
    private static final int LINE = 24;
    private static final int LETTER = 7;
    private static final int FIGURE = 62;
    private static final int GAP = 8;
    private static final int MARGIN = 6;

    private final String title;
    private final String format;
    private final List<Bar> bars = new ArrayList<>();
    private double mark = Double.NaN;

    private record Bar(String name, double value, double reach, int colour) {}

    /** An empty chart; {@code format} writes a value, such as {@code %.2f ms}. */
    public BarChart(String title, String format) {
        this.title = title;
        this.format = format;
    }

    /**
     * Adds a bar.
     *
     * @param reach a thin line goes on to here, such as to a 99th percentile
     * @param colour the how many-th, from 0
     */
    public BarChart bar(String name, double value, double reach, int colour) {
        bars.add(new Bar(name, value, reach, colour + 1));
        return this;
    }

    /** Draws a line at a value that all are to be compared with. */
    public BarChart mark(double value) {
        mark = value;
        return this;
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return bars.isEmpty();
    }

    /** The chart in a card. */
    public String svg() {
        int left = bars.stream().mapToInt(b -> b.name().length()).max().orElse(0) * LETTER + GAP;
        double high = bars.stream()
                .mapToDouble(b -> Math.max(b.value(), b.reach()))
                .max()
                .orElse(1);
        high = Math.max(1e-9, Double.isNaN(mark) ? high : Math.max(high, mark));
        double scale = (WIDTH - left - FIGURE) / high;
        int height = bars.size() * LINE + 2 * MARGIN;
        StringBuilder svg = new StringBuilder(format(
                "<div class=\"card\"><h3>%s</h3><svg width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">%n",
                HtmlPage.escaped(title), WIDTH, height, WIDTH, height));
        if (!Double.isNaN(mark)) {
            svg.append(format(
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\" stroke=\"var(--text)\""
                            + " stroke-dasharray=\"3 3\"/>%n",
                    left + mark * scale, left + mark * scale, height));
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), left, scale, MARGIN + i * LINE);
        }
        return svg.append("</svg></div>\n").toString();
    }

    private void bar(StringBuilder svg, Bar bar, int left, double scale, int y) {
        double end = left + Math.max(0, bar.value()) * scale;
        svg.append(format(
                "<text class=\"strong\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" rx=\"2\" fill=\"var(--series-%d)\"/>%n",
                left - GAP, y + 14, HtmlPage.escaped(bar.name()), left, y + 3, end - left, bar.colour()));
        if (bar.reach() > bar.value()) {
            double far = left + bar.reach() * scale;
            svg.append(format(
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke-width=\"2\" stroke=\"var(--series-%d)\"/>%n",
                    end, far, y + 10, y + 10, bar.colour()));
            end = far;
        }
        svg.append(format("<text x=\"%.1f\" y=\"%d\">%s</text>%n", end + 5, y + 14, format(format, bar.value())));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
