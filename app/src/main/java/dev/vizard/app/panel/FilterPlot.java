package dev.vizard.app.panel;

import dev.vizard.app.panel.PoseHistory.Angle;
import dev.vizard.app.tune.RotationSeries;
import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxis;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCond;

/** Ten seconds of one angle: as measured and as two filters make it, on a scale that shows jitter where there is nothing else. */
final class FilterPlot {

    private static final float TALL = 8.4f;

    /** The scale begins and ends with multiples of this, degrees, and is no less than {@link #LEAST}. */
    private static final double STEP = 2;

    private static final double LEAST = 4;
    private static final Angle[] ANGLES = Angle.values();
    private static final String[] NAMES = {"yaw", "pitch", "roll"};

    private final String id;
    private final PlotColours[] colours;
    private final AngleLines lines;
    private Angle angle = Angle.YAW;
    private Angle filledWith;
    private long filledAt = -1;

    /** A plot of as many series as there are colours. */
    FilterPlot(String id, PlotColours... colours) {
        this.id = "##" + id;
        this.colours = colours;
        lines = new AngleLines(colours.length);
    }

    /**
     * Draws it.
     *
     * @param revision changes where the series have changed
     * @param series the first gives the moments
     */
    void draw(long revision, RotationSeries... series) {
        ImGui.pushID(id);
        for (int i = 0; i < ANGLES.length; i++) {
            if (i > 0) {
                ImGui.sameLine();
            }
            if (ImGui.radioButton(NAMES[i], angle == ANGLES[i])) {
                angle = ANGLES[i];
            }
        }
        ImGui.popID();
        if (revision != filledAt || angle != filledWith) {
            filledAt = revision;
            filledWith = angle;
            int size = series[0].size();
            lines.fill(angle, size == 0 ? 0 : series[0].seconds(size - 1), series);
        }
        if (ImPlot.beginPlot(id, -1, ImGui.getFontSize() * TALL, DebugPanel.PLOT_FLAGS)) {
            plot(series);
            ImPlot.endPlot();
        }
    }

    private void plot(RotationSeries... series) {
        ImPlot.setupAxis(ImPlotAxis.X1, ImPlotAxisFlags.NoTickLabels | ImPlotAxisFlags.NoTickMarks);
        ImPlot.setupAxis(ImPlotAxis.Y1, ImPlotAxisFlags.None);
        ImPlot.setupAxisLimits(ImPlotAxis.X1, -PoseHistory.SECONDS, 0, ImPlotCond.Always);
        double bottom = lines.any() ? lines.floor(STEP) : -LEAST / 2;
        double top = lines.any() ? lines.ceiling(STEP) : LEAST / 2;
        double spare = Math.max(0, LEAST - (top - bottom)) / 2;
        ImPlot.setupAxisLimits(ImPlotAxis.Y1, bottom - spare, top + spare, ImPlotCond.Always);
        for (int i = 0; i < series.length; i++) {
            if (series[i].size() > 0) {
                colours[i].line(lines.ages(), lines.values(i));
            }
        }
    }
}
