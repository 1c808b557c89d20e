package dev.vizard.app.panel;

import dev.vizard.app.mask.Wardrobe;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.stage.Stage;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionStatus;
import imgui.ImGui;
import imgui.extension.implot.flag.ImPlotFlags;
import imgui.flag.ImGuiCol;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiMouseButton;
import imgui.flag.ImGuiTreeNodeFlags;
import imgui.flag.ImGuiWindowFlags;
import java.util.ArrayList;
import java.util.List;

/**
 * The panel: where frames come from, the angles as they come, which mask is worn in which scene and light, what everything
 * costs, and what may be tuned. It stands at the left edge; who draws the mask leaves it room.
 */
public final class DebugPanel {

    static final int PLOT_FLAGS = ImPlotFlags.NoTitle
            | ImPlotFlags.NoLegend
            | ImPlotFlags.NoMenus
            | ImPlotFlags.NoMouseText
            | ImPlotFlags.NoInputs;

    private static final float MARGIN_IN_LETTERS = 1;
    private static final float WIDTH_IN_LETTERS = 23;
    private static final int FIXED = ImGuiWindowFlags.NoCollapse
            | ImGuiWindowFlags.NoSavedSettings
            | ImGuiWindowFlags.NoTitleBar
            | ImGuiWindowFlags.NoResize;
    private static final int OPEN = ImGuiTreeNodeFlags.DefaultOpen;

    private final SettingsModel model;
    private final Stage stage;
    private final AngleSection angles;
    private final TrackingSection tracking;
    private final MaskSection mask;
    private final PictureSection picture;
    private final ValidatePanel validate;
    private final List<Section> further = new ArrayList<>();
    private String toOpen = "";

    /** A section that stands after those of the panel's own. */
    private record Section(String title, Runnable body) {}

    /** A panel over these settings, angles, masks and errors. */
    public DebugPanel(
            SettingsModel model, PoseHistory history, ValidatePanel validate, Stage stage, Wardrobe wardrobe) {
        this.model = model;
        this.validate = validate;
        this.stage = stage;
        angles = new AngleSection(model, history);
        tracking = new TrackingSection(model);
        mask = new MaskSection(wardrobe);
        picture = new PictureSection(model, stage);
    }

    /** Adds a section; it is closed at first. */
    public void add(String title, Runnable body) {
        further.add(new Section(title, body));
    }

    /** Opens a section that was added, and scrolls to it. */
    public void open(String title) {
        toOpen = title;
    }

    /** Whether the user holds something of ImGui's, as a slider. ImGui's frame must have begun. */
    public static boolean held() {
        return ImGui.isMouseDown(ImGuiMouseButton.Left) || ImGui.isAnyItemActive();
    }

    /** How much of the window's width it covers, pixels. */
    public static float width() {
        return ImGui.getFontSize() * (MARGIN_IN_LETTERS + WIDTH_IN_LETTERS);
    }

    /** Draws it. */
    public void draw(
            String source, VisionStatus status, TrackedFrame frame, RunStatistics statistics, float windowHeight) {
        float letter = ImGui.getFontSize();
        float margin = letter * MARGIN_IN_LETTERS;
        ImGui.setNextWindowPos(margin, margin, ImGuiCond.FirstUseEver);
        ImGui.setNextWindowSize(letter * WIDTH_IN_LETTERS, windowHeight - 2 * margin, ImGuiCond.FirstUseEver);
        if (ImGui.begin("Vizard", FIXED)) {
            SourceSection.draw(source, status, statistics);
            drawShaderError();
            sections(frame, statistics);
        }
        ImGui.end();
    }

    private void sections(TrackedFrame frame, RunStatistics statistics) {
        if (ImGui.collapsingHeader("Angles", OPEN)) {
            angles.draw();
        }
        if (ImGui.collapsingHeader("Mask", OPEN)) {
            mask.draw();
        }
        if (ImGui.collapsingHeader("Scene", OPEN)) {
            picture.drawScene();
        }
        if (ImGui.collapsingHeader("Light")) {
            picture.drawLight();
        }
        if (ImGui.collapsingHeader("Picture")) {
            picture.drawLook();
        }
        if (ImGui.collapsingHeader("Tracking")) {
            tracking.draw();
        }
        further.forEach(this::drawFurther);
        if (ImGui.collapsingHeader("Time")) {
            TimeSection.draw(frame, statistics, model.get().vision().comparing());
        }
        boolean passes = ImGui.collapsingHeader("Passes");
        // On a processor they are measured one by one only while somebody looks.
        stage.passTimes().watch(passes);
        if (passes) {
            PassSection.draw(stage);
        }
        validate.draw();
    }

    private void drawFurther(Section section) {
        if (section.title.equals(toOpen)) {
            toOpen = "";
            ImGui.setNextItemOpen(true);
            ImGui.setScrollHereY(0);
        }
        if (ImGui.collapsingHeader(section.title)) {
            section.body.run();
        }
    }

    private void drawShaderError() {
        if (!stage.shaderError().isEmpty()) {
            ImGui.pushStyleColor(ImGuiCol.Text, 1f, 0.45f, 0.35f, 1f);
            ImGui.textWrapped(stage.shaderError());
            ImGui.popStyleColor();
        }
    }
}
