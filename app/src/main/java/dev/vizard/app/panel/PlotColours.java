package dev.vizard.app.panel;

import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotCol;
import imgui.extension.implot.flag.ImPlotStyleVar;

/** Which line is which: the same colours in plots, legends and tables. */
enum PlotColours {
    RAW(0.62f, 0.60f, 0.57f, 0.08f),
    FIRST(1f, 0.72f, 0.30f, 0.14f),
    SECOND(0.45f, 0.78f, 0.95f, 0.12f),
    PROPOSED(0.62f, 0.86f, 0.45f, 0.14f);

    private final float red;
    private final float green;
    private final float blue;
    /** In heights of a letter. */
    private final float weight;

    PlotColours(float red, float green, float blue, float weight) {
        this.red = red;
        this.green = green;
        this.blue = blue;
        this.weight = weight;
    }

    /** Words in this colour. */
    void text(String words) {
        ImGui.textColored(red, green, blue, 1, words);
    }

    /** Words in this colour that end so far from the right edge. */
    void rightAligned(String words, float fromRight) {
        ImGui.setCursorPosX(ImGui.getCursorPosX()
                + Math.max(0, ImGui.getContentRegionAvailX() - ImGui.calcTextSize(words).x - fromRight));
        text(words);
    }

    /** A line of the plot that has been begun. */
    void line(double[] x, double[] y) {
        ImPlot.pushStyleColor(ImPlotCol.Line, red, green, blue, 1);
        ImPlot.pushStyleVar(ImPlotStyleVar.LineWeight, ImGui.getFontSize() * weight);
        ImPlot.plotLine(name(), x, y);
        ImPlot.popStyleVar();
        ImPlot.popStyleColor();
    }
}
