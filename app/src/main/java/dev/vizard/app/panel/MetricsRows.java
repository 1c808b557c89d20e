package dev.vizard.app.panel;

import dev.vizard.app.tune.SmoothingMetrics;
import imgui.ImGui;

/** Figures of smoothing side by side, a column for the measured poses and one for each filter. */
final class MetricsRows {

    private static final String NOTHING = "\u2013";
    private static final String[] NAMES = {"jitter at rest", "of the raw", "lag in motion", "overshoot", "worst error"};
    private static final float COLUMN = 4.9f;

    private final String[] heads;
    private final PlotColours[] colours;
    private final String[][] cells;
    private long told = -1;

    /** Rows with these columns: the raw one first. */
    MetricsRows(String[] heads, PlotColours[] colours) {
        this.heads = heads;
        this.colours = colours;
        cells = new String[NAMES.length][heads.length];
    }

    /**
     * Draws them.
     *
     * @param revision changes where the figures have changed
     * @param second null where there is one filter
     */
    void draw(long revision, SmoothingMetrics first, SmoothingMetrics second) {
        if (revision != told) {
            told = revision;
            tell(first, second);
        }
        int columns = second == null ? 2 : 3;
        ImGui.textDisabled("last 10 s");
        for (int i = 0; i < columns; i++) {
            ImGui.sameLine();
            colours[i].rightAligned(heads[i], fromRight(i, columns));
        }
        for (int row = 0; row < NAMES.length; row++) {
            ImGui.textDisabled(NAMES[row]);
            for (int i = 0; i < columns; i++) {
                ImGui.sameLine();
                Rows.rightAligned(cells[row][i], fromRight(i, columns));
            }
        }
    }

    private static float fromRight(int column, int columns) {
        return ImGui.getFontSize() * COLUMN * (columns - 1 - column);
    }

    private void tell(SmoothingMetrics first, SmoothingMetrics second) {
        cells[0][0] = figure("%.2f\u00b0", first.rawJitterDegrees());
        for (int row = 1; row < NAMES.length; row++) {
            cells[row][0] = "";
        }
        tell(1, first);
        if (second != null) {
            tell(2, second);
        }
    }

    private void tell(int column, SmoothingMetrics metrics) {
        cells[0][column] = figure("%.2f\u00b0", metrics.jitterDegrees());
        cells[1][column] = figure("%.2f", metrics.jitterRatio());
        cells[2][column] = figure("%.0f ms", metrics.lagMillis());
        cells[3][column] = figure("%.1f\u00b0", metrics.overshootDegrees());
        cells[4][column] = figure("%.1f\u00b0", metrics.worstErrorDegrees());
    }

    /** A figure, or a dash where there is none. */
    static String figure(String format, double value) {
        // Rounding must not leave a minus before nothing.
        return Double.isNaN(value) ? NOTHING : Rows.number(format, Math.abs(value) < 0.005 ? 0 : value);
    }
}
