package dev.vizard.app.panel;

import imgui.ImDrawList;
import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxis;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCol;
import imgui.extension.implot.flag.ImPlotCond;
import imgui.extension.implot.flag.ImPlotStyleVar;
import imgui.flag.ImGuiTreeNodeFlags;
import java.util.List;
import java.util.Locale;

/** Validation as it is lived: whether a rendered head takes the camera's place, which one, and how far off the angles are. */
public final class ValidatePanel {

    /** The scale's end grows in these steps, so that it rests while the values move. */
    private static final double STEP_DEGREES = 5;

    private static final float MOST_REACH = 90;
    private static final int LABEL = Colours.rgba(0.94f, 0.92f, 0.88f, 1f);
    private static final int ACCENT = Colours.rgba(1f, 0.76f, 0.36f, 1f);
    private static final int QUIET = Colours.rgba(0.94f, 0.92f, 0.88f, 0.6f);

    private final ErrorHistory errors;
    private final List<String> heads;
    private final float[] reach = {50};
    private boolean wanted;
    private int head;

    /** A panel over these errors and heads. */
    public ValidatePanel(ErrorHistory errors, List<String> heads, boolean wanted) {
        this.errors = errors;
        this.heads = List.copyOf(heads);
        this.wanted = wanted;
    }

    /** Whether a rendered head is to take the camera's place. */
    public boolean wanted() {
        return wanted;
    }

    /** Which of the heads. */
    public int head() {
        return head;
    }

    /** How far it is to turn to either side, degrees. */
    public double reachDegrees() {
        return reach[0];
    }

    /** Takes back a wish that cannot be fulfilled. */
    public void refuse() {
        wanted = false;
    }

    void draw() {
        if (!ImGui.collapsingHeader("Validate", wanted ? ImGuiTreeNodeFlags.DefaultOpen : ImGuiTreeNodeFlags.None)) {
            return;
        }
        if (ImGui.checkbox("a rendered head for a camera", wanted)) {
            wanted = !wanted;
        }
        if (!wanted) {
            return;
        }
        Rows.leaveLabel();
        if (ImGui.beginCombo("head", heads.get(head))) {
            for (int i = 0; i < heads.size(); i++) {
                if (ImGui.selectable(heads.get(i), i == head)) {
                    head = i;
                }
            }
            ImGui.endCombo();
        }
        Rows.leaveLabel();
        ImGui.sliderFloat("turns up to (deg)", reach, 0, MOST_REACH, "%.0f");
        ImGui.text("Error  " + degrees(errors.last()));
        ImGui.sameLine();
        ImGui.textDisabled("raw " + degrees(errors.lastRaw()));
        plot();
        ImGui.text("mean " + degrees(errors.mean()) + "   p95 " + degrees(errors.p95()));
    }

    private void plot() {
        ImPlot.pushStyleVar(ImPlotStyleVar.PlotPadding, 4, 4);
        if (ImPlot.beginPlot("##error", -1, ImGui.getFontSize() * 5.6f, DebugPanel.PLOT_FLAGS)) {
            ImPlot.setupAxis(ImPlotAxis.X1, ImPlotAxisFlags.NoTickLabels | ImPlotAxisFlags.NoTickMarks);
            ImPlot.setupAxis(ImPlotAxis.Y1, ImPlotAxisFlags.None);
            ImPlot.setupAxisLimits(ImPlotAxis.X1, -PoseHistory.SECONDS, 0, ImPlotCond.Always);
            double top = STEP_DEGREES * Math.max(1, Math.ceil(errors.greatest() / STEP_DEGREES));
            ImPlot.setupAxisLimits(ImPlotAxis.Y1, 0, top, ImPlotCond.Always);
            ImPlot.pushStyleColor(ImPlotCol.Line, 0.55f, 0.60f, 0.68f, 0.9f);
            ImPlot.plotLine("raw", errors.ages(), errors.raw());
            ImPlot.popStyleColor();
            ImPlot.pushStyleColor(ImPlotCol.Line, 1f, 0.72f, 0.30f, 1f);
            ImPlot.pushStyleVar(ImPlotStyleVar.LineWeight, 2.2f);
            ImPlot.plotLine("smoothed", errors.ages(), errors.smoothed());
            ImPlot.popStyleVar();
            ImPlot.popStyleColor();
            ImPlot.endPlot();
        }
        ImPlot.popStyleVar();
    }

    private static String degrees(double value) {
        return Double.isNaN(value) ? "    - deg" : String.format(Locale.ROOT, "%5.1f deg", value);
    }

    /**
     * Writes under each mask what it shows, and between them the error.
     *
     * @param centreX middle between the masks, window pixels
     * @param aside how far each mask's middle is from there
     * @param top of the first line
     */
    public void label(float centreX, float aside, float top, String estimated, String truth) {
        ImDrawList list = ImGui.getBackgroundDrawList();
        float line = ImGui.getFontSize() * 1.3f;
        centred(list, centreX - aside, top, ACCENT, "estimated");
        centred(list, centreX - aside, top + line, QUIET, estimated);
        centred(list, centreX + aside, top, ACCENT, "true");
        centred(list, centreX + aside, top + line, QUIET, truth);
        centred(list, centreX, top, LABEL, "error");
        centred(list, centreX, top + line, LABEL, degrees(errors.last()).strip());
    }

    private static void centred(ImDrawList list, float x, float y, int colour, String text) {
        list.addText(x - ImGui.calcTextSize(text).x / 2, y, colour, text);
    }
}
