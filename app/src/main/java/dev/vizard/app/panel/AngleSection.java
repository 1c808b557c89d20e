package dev.vizard.app.panel;

import dev.vizard.app.panel.PoseHistory.Angle;
import dev.vizard.app.settings.SettingsModel;
import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxis;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCol;
import imgui.extension.implot.flag.ImPlotCond;
import imgui.extension.implot.flag.ImPlotStyleVar;
import java.util.Locale;

/** The last seconds' angles as they came and as they are shown. */
final class AngleSection {

    private static final float PLOT_LINES = 3.3f;
    private static final double REACH = 60;

    private final SettingsModel model;
    private final PoseHistory history;
    private final DisagreementPlot disagreement;

    AngleSection(SettingsModel model, PoseHistory history) {
        this.model = model;
        this.history = history;
        disagreement = new DisagreementPlot(history);
    }

    void draw() {
        for (Angle angle : Angle.values()) {
            draw(angle);
        }
        if (model.get().vision().comparing()) {
            disagreement.draw(model.get().vision());
        }
    }

    private void draw(Angle angle) {
        String name = angle.name().charAt(0) + angle.name().substring(1).toLowerCase(Locale.ROOT);
        ImGui.text(name);
        ImGui.sameLine();
        Rows.rightAligned(degrees(history.last(angle, true)), ImGui.getFontSize() * 7);
        ImGui.sameLine();
        ImGui.textDisabled("raw");
        ImGui.sameLine();
        Rows.rightAligned(degrees(history.last(angle, false)), 0);
        if (ImPlot.beginPlot("##" + name, -1, ImGui.getFontSize() * PLOT_LINES, DebugPanel.PLOT_FLAGS)) {
            plot(angle);
            ImPlot.endPlot();
        }
    }

    private void plot(Angle angle) {
        ImPlot.setupAxis(ImPlotAxis.X1, ImPlotAxisFlags.NoTickLabels | ImPlotAxisFlags.NoTickMarks);
        ImPlot.setupAxis(ImPlotAxis.Y1, ImPlotAxisFlags.None);
        ImPlot.setupAxisLimits(ImPlotAxis.X1, -PoseHistory.SECONDS, 0, ImPlotCond.Always);
        ImPlot.setupAxisLimits(ImPlotAxis.Y1, -REACH, REACH, ImPlotCond.Always);
        ImPlot.pushStyleColor(ImPlotCol.Line, 0.62f, 0.60f, 0.57f, 0.9f);
        ImPlot.plotLine("raw", history.ages(), history.raw(angle));
        ImPlot.popStyleColor();
        ImPlot.pushStyleColor(ImPlotCol.Line, 1f, 0.72f, 0.30f, 1f);
        ImPlot.pushStyleVar(ImPlotStyleVar.LineWeight, ImGui.getFontSize() * 0.14f);
        ImPlot.plotLine("smoothed", history.ages(), history.smoothed(angle));
        ImPlot.popStyleVar();
        ImPlot.popStyleColor();
    }

    private static String degrees(double value) {
        // Rounded first, or a hair below nothing would show as minus nothing.
        return Double.isNaN(value) ? "\u2013" : Rows.number("%+.1f\u00b0", Math.round(value * 10) / 10.0);
    }
}
