package dev.vizard.app.panel;

import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.pose.PoseEstimators;
import imgui.ImGui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How angles come from landmarks and how they are smoothed. */
final class TrackingSection {

    private final SettingsModel model;
    private final SettingsEditor editor = new SettingsEditor();
    private final List<String> estimators = List.copyOf(PoseEstimators.names());
    private final List<String> filters = List.copyOf(PoseFilters.names());
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
        FilterSettings filter = vision.filter();
        filter = filter.withName(choose("filter", filter.name(), filters));
        FilterSettings edited =
                switch (filter.name()) {
                    case "one-euro" -> filter.withOneEuro(editor.edit(filter.oneEuro()));
                    case "exponential" -> filter.withExponential(editor.edit(filter.exponential()));
                    case "kalman" -> filter.withKalman(editor.edit(filter.kalman()));
                    case "accela" -> filter.withAccela(editor.edit(filter.accela()));
                    default -> filter;
                };
        vision = editor.edit(vision.withFilter(edited));
        if (ImGui.button("Reset to defaults##tracking")) {
            vision = VisionSettings.DEFAULT;
        }
        model.set(settings.withVision(vision));
    }

    private static String choose(String label, String current, List<String> names) {
        return Rows.choose(label, current, names, Function.identity());
    }
}
