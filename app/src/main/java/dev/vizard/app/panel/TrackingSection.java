package dev.vizard.app.panel;

import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.pose.PoseEstimators;
import imgui.ImGui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How angles come from landmarks. */
final class TrackingSection {

    private final SettingsModel model;
    private final SettingsEditor editor = new SettingsEditor();
    private final List<String> estimators = List.copyOf(PoseEstimators.names());
    private final List<String> comparable = new ArrayList<>();

    TrackingSection(SettingsModel model) {
        this.model = model;
        comparable.add(VisionSettings.NONE);
        comparable.addAll(estimators);
    }

    void draw() {
        Settings settings = model.get();
        VisionSettings vision = settings.vision();
        vision = vision.withEstimator(choose("estimator", vision.estimator(), estimators));
        vision = vision.withCompareWith(choose("compare with", vision.compareWith(), comparable));
        vision = editor.edit(vision);
        if (ImGui.button("Reset to defaults##tracking")) {
            vision = vision.withDefaultEstimator();
        }
        model.set(settings.withVision(vision));
    }

    private static String choose(String label, String current, List<String> names) {
        return Rows.choose(label, current, names, Function.identity());
    }
}
