package dev.vizard.app.panel;

import dev.vizard.vision.VisionSettings;
import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxis;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCol;
import imgui.extension.implot.flag.ImPlotCond;
import imgui.extension.implot.flag.ImPlotStyleVar;
import java.util.Locale;

/** How far two estimators are apart on the same landmarks, over the last seconds. */
final class DisagreementPlot {

    /** The scale's end grows in these steps, so that it rests while the values move. */
    private static final double STEP_DEGREES = 10;

    private final PoseHistory history;
    private String pair = "";

    DisagreementPlot(PoseHistory history) {
        this.history = history;
    }

    void draw(VisionSettings settings) {
        String wanted = settings.estimator() + " and " + settings.compareWith();
        if (!wanted.equals(pair)) {
            pair = wanted;
            history.forgetDisagreement();
        }
        ImGui.text(String.format(
                Locale.ROOT,
                "Disagreement %s deg, mean %s",
                shown(history.lastDisagreement()),
                shown(history.meanDisagreement())));
        ImGui.textDisabled(pair);
        ImPlot.pushStyleVar(ImPlotStyleVar.PlotPadding, 4, 4);
        if (ImPlot.beginPlot("##disagreement", -1, ImGui.getFontSize() * 4.6f, DebugPanel.PLOT_FLAGS)) {
            ImPlot.setupAxis(ImPlotAxis.X1, ImPlotAxisFlags.NoTickLabels | ImPlotAxisFlags.NoTickMarks);
            ImPlot.setupAxis(ImPlotAxis.Y1, ImPlotAxisFlags.None);
            ImPlot.setupAxisLimits(ImPlotAxis.X1, -PoseHistory.SECONDS, 0, ImPlotCond.Always);
            double reach = STEP_DEGREES * Math.max(1, Math.ceil(history.greatestDisagreement() / STEP_DEGREES));
            ImPlot.setupAxisLimits(ImPlotAxis.Y1, 0, reach, ImPlotCond.Always);
            ImPlot.setupAxisTicks(ImPlotAxis.Y1, 0, reach, 3);
            ImPlot.pushStyleColor(ImPlotCol.Line, 0.45f, 0.78f, 0.95f, 1f);
            ImPlot.pushStyleVar(ImPlotStyleVar.LineWeight, 2.2f);
            ImPlot.plotLine("apart", history.ages(), history.disagreement());
            ImPlot.popStyleVar();
            ImPlot.popStyleColor();
            ImPlot.endPlot();
        }
        ImPlot.popStyleVar();
    }

    private static String shown(double degrees) {
        return Double.isNaN(degrees) ? "-" : String.format(Locale.ROOT, "%.1f", degrees);
    }
}
