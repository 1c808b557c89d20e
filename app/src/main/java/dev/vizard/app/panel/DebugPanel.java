package dev.vizard.app.panel;

import dev.vizard.app.measure.RunStatistics;
import dev.vizard.app.panel.PoseHistory.Angle;
import dev.vizard.app.settings.SceneKind;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.engine.render.RenderSettings;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.VisionStatus;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.metrics.StageTimes.Stage;
import dev.vizard.vision.pose.PoseEstimators;
import imgui.ImGui;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxis;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotCol;
import imgui.extension.implot.flag.ImPlotCond;
import imgui.extension.implot.flag.ImPlotFlags;
import imgui.extension.implot.flag.ImPlotStyleVar;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiTreeNodeFlags;
import imgui.flag.ImGuiWindowFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The panel: where frames come from, what each stage takes, the angles as they come, and what may be tuned. */
public final class DebugPanel {

    private static final float MARGIN = 16;
    private static final float WIDTH_IN_LETTERS = 27;
    private static final int FIXED = ImGuiWindowFlags.NoCollapse | ImGuiWindowFlags.NoSavedSettings;
    private static final int OPEN = ImGuiTreeNodeFlags.DefaultOpen;
    static final int PLOT_FLAGS = ImPlotFlags.NoTitle
            | ImPlotFlags.NoLegend
            | ImPlotFlags.NoMenus
            | ImPlotFlags.NoMouseText
            | ImPlotFlags.NoInputs;

    private final SettingsModel model;
    private final PoseHistory history;
    private final SettingsEditor editor = new SettingsEditor();
    private final DisagreementPlot disagreement;
    private final ValidatePanel validate;
    private final List<String> comparable = new ArrayList<>();

    /** A panel over these settings, angles and errors. */
    public DebugPanel(SettingsModel model, PoseHistory history, ValidatePanel validate) {
        this.validate = validate;
        this.model = model;
        this.history = history;
        disagreement = new DisagreementPlot(history);
        comparable.add(VisionSettings.NONE);
        comparable.addAll(PoseEstimators.names());
    }

    /** How much of the window's width it covers, pixels. */
    public static float width() {
        return MARGIN + ImGui.getFontSize() * WIDTH_IN_LETTERS;
    }

    /** Draws it. */
    public void draw(
            String source, VisionStatus status, TrackedFrame frame, RunStatistics statistics, float windowHeight) {
        ImGui.setNextWindowPos(MARGIN, MARGIN, ImGuiCond.FirstUseEver);
        ImGui.setNextWindowSize(
                ImGui.getFontSize() * WIDTH_IN_LETTERS, windowHeight - 2 * MARGIN - 26, ImGuiCond.FirstUseEver);
        if (ImGui.begin("Vizard", FIXED)) {
            drawSource(source, status, statistics);
            validate.draw();
            if (ImGui.collapsingHeader("Angles", OPEN)) {
                for (Angle angle : Angle.values()) {
                    drawPlot(angle);
                }
                if (model.get().vision().comparing()) {
                    disagreement.draw(model.get().vision());
                }
            }
            if (ImGui.collapsingHeader("Time", OPEN)) {
                drawTimes(frame, statistics);
            }
            if (ImGui.collapsingHeader("Tracking", OPEN)) {
                drawTracking();
            }
            if (ImGui.collapsingHeader("Picture")) {
                drawView();
            }
        }
        ImGui.end();
    }

    private static void drawSource(String source, VisionStatus status, RunStatistics statistics) {
        ImGui.text(source);
        ImGui.sameLine();
        ImGui.textDisabled(String.format(Locale.ROOT, "%.1f fps", status.fps()));
        if (!status.message().isEmpty()) {
            ImGui.textWrapped(status.message());
        }
        long captured = Math.max(1, statistics.captured);
        ImGui.textDisabled(String.format(
                Locale.ROOT,
                "face in %d of %d frames (%.1f %%)",
                statistics.withFace,
                statistics.captured,
                100.0 * statistics.withFace / captured));
        if (statistics.hasErrors()) {
            double[] mean = statistics.meanAndP95(true);
            ImGui.text(String.format(
                    Locale.ROOT,
                    "error %.1f deg now, mean %.1f, p95 %.1f",
                    statistics.lastSmoothedError(),
                    mean[0],
                    mean[1]));
        }
        ImGui.spacing();
    }

    private void drawPlot(Angle angle) {
        String name = angle.name().charAt(0) + angle.name().substring(1).toLowerCase(Locale.ROOT);
        ImGui.text(String.format(Locale.ROOT, "%-6s %+7.1f", name, history.last(angle, true)));
        ImGui.sameLine();
        ImGui.textDisabled(String.format(Locale.ROOT, "raw %+.1f deg", history.last(angle, false)));
        ImPlot.pushStyleVar(ImPlotStyleVar.PlotPadding, 4, 4);
        if (ImPlot.beginPlot("##" + name, -1, ImGui.getFontSize() * 4.6f, PLOT_FLAGS)) {
            ImPlot.setupAxis(ImPlotAxis.X1, ImPlotAxisFlags.NoTickLabels | ImPlotAxisFlags.NoTickMarks);
            ImPlot.setupAxis(ImPlotAxis.Y1, ImPlotAxisFlags.None);
            ImPlot.setupAxisLimits(ImPlotAxis.X1, -PoseHistory.SECONDS, 0, ImPlotCond.Always);
            double reach = angle == Angle.YAW ? 60 : 45;
            ImPlot.setupAxisLimits(ImPlotAxis.Y1, -reach, reach, ImPlotCond.Always);
            ImPlot.pushStyleColor(ImPlotCol.Line, 0.55f, 0.60f, 0.68f, 0.9f);
            ImPlot.plotLine("raw", history.ages(), history.raw(angle));
            ImPlot.popStyleColor();
            ImPlot.pushStyleColor(ImPlotCol.Line, 1f, 0.72f, 0.30f, 1f);
            ImPlot.pushStyleVar(ImPlotStyleVar.LineWeight, 2.2f);
            ImPlot.plotLine("smoothed", history.ages(), history.smoothed(angle));
            ImPlot.popStyleVar();
            ImPlot.popStyleColor();
            ImPlot.endPlot();
        }
        ImPlot.popStyleVar();
    }

    private void drawTimes(TrackedFrame frame, RunStatistics statistics) {
        for (Stage stage : Stage.values()) {
            boolean runs = stage != Stage.COMPARE || model.get().vision().comparing();
            if (stage != Stage.STEP && runs) {
                time(stage.name().toLowerCase(Locale.ROOT), frame.times.nanos(stage) / 1e6);
            }
        }
        ImGui.separator();
        time("vision step, median", statistics.vision.getValueAtPercentile(50) / 1e6);
        time("render frame, median", statistics.render.getValueAtPercentile(50) / 1e6);
        time("arrival to shown, median", statistics.latency.getValueAtPercentile(50) / 1e6);
    }

    private static void time(String what, double millis) {
        ImGui.textDisabled(what);
        ImGui.sameLine(ImGui.getFontSize() * 17);
        ImGui.text(String.format(Locale.ROOT, "%7.2f ms", millis));
    }

    private void drawTracking() {
        Settings settings = model.get();
        VisionSettings vision = settings.vision();
        vision = vision.withEstimator(choose("estimator", vision.estimator(), PoseEstimators.names()));
        vision = vision.withCompareWith(choose("compare with", vision.compareWith(), comparable));
        FilterSettings filter = vision.filter();
        filter = filter.withName(choose("filter", filter.name(), PoseFilters.names()));
        FilterSettings edited =
                switch (filter.name()) {
                    case "one-euro" ->
                        new FilterSettings(filter.name(), editor.edit(filter.oneEuro()), filter.exponential());
                    case "exponential" ->
                        new FilterSettings(filter.name(), filter.oneEuro(), editor.edit(filter.exponential()));
                    default -> filter;
                };
        vision = editor.edit(vision.withFilter(edited));
        if (ImGui.button("Reset to defaults")) {
            vision = VisionSettings.DEFAULT;
        }
        model.set(settings.withVision(vision));
    }

    private static String choose(String label, String current, Iterable<String> names) {
        String chosen = current;
        ImGui.setNextItemWidth(-ImGui.getFontSize() * 9.5f);
        if (ImGui.beginCombo(label, current)) {
            for (String name : names) {
                if (ImGui.selectable(name, name.equals(current))) {
                    chosen = name;
                }
            }
            ImGui.endCombo();
        }
        return chosen;
    }

    private static SceneKind chooseScene(SceneKind current) {
        SceneKind chosen = current;
        ImGui.setNextItemWidth(-ImGui.getFontSize() * 9.5f);
        if (ImGui.beginCombo("scene (V)", current.word())) {
            for (SceneKind kind : SceneKind.values()) {
                if (ImGui.selectable(kind.word(), kind == current)) {
                    chosen = kind;
                }
            }
            ImGui.endCombo();
        }
        return chosen;
    }

    private void drawView() {
        Settings settings = model.get();
        var view = settings.view();
        if (ImGui.checkbox("mirror", view.mirrored())) {
            view = view.withMirrored(!view.mirrored());
        }
        view = view.withScene(chooseScene(view.scene()));
        if (ImGui.checkbox("mouth and eyes follow", view.expressive())) {
            view = view.withExpressive(!view.expressive());
        }
        RenderSettings render = view.render();
        boolean neutral = render.toneCurve() == RenderSettings.ToneCurve.NEUTRAL;
        boolean bloom = ImGui.checkbox("glow", render.bloom()) != render.bloom();
        boolean smooth = ImGui.checkbox("smooth edges", render.smoothEdges()) != render.smoothEdges();
        if (ImGui.checkbox("true colours (Khronos Neutral) rather than ACES", neutral)) {
            neutral = !neutral;
        }
        RenderSettings wanted = render.withToneCurve(
                        neutral ? RenderSettings.ToneCurve.NEUTRAL : RenderSettings.ToneCurve.ACES)
                .withBloom(bloom)
                .withSmoothEdges(smooth);
        model.set(settings.withView(view.withRender(wanted)));
    }
}
