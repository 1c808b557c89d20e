package dev.vizard.app.panel;

import dev.vizard.app.settings.Preset;
import dev.vizard.app.settings.PresetSettings;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import imgui.ImGui;
import imgui.type.ImString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Smoothing under a name: Vizard's own presets and the user's. */
final class PresetRows {

    private static final String NONE = "(none of them)";

    private final SettingsModel model;
    private final Consumer<String> news;
    private final ImString name = new ImString(PresetSettings.LONGEST_NAME + 1);
    private Settings known;
    private String current = NONE;
    private List<String> names = List.of();

    PresetRows(SettingsModel model, Consumer<String> news) {
        this.model = model;
        this.news = news;
    }

    void draw() {
        look();
        Rows.leaveLabel();
        if (ImGui.beginCombo("preset", current)) {
            for (String one : names) {
                if (ImGui.selectable(one, one.equals(current))) {
                    choose(one);
                }
            }
            ImGui.endCombo();
        }
        Rows.leaveLabel();
        ImGui.inputTextWithHint("##preset name", "a name to save it by", name);
        ImGui.sameLine();
        if (ImGui.button("Save")) {
            save();
        }
        ImGui.sameLine();
        ImGui.beginDisabled(!known.presets().own().containsKey(current));
        if (ImGui.button("Delete")) {
            delete();
        }
        ImGui.endDisabled();
    }

    private void look() {
        Settings now = model.get();
        if (now.equals(known)) {
            return;
        }
        known = now;
        names = new ArrayList<>(now.presets().all().keySet());
        String found = now.presets().nameOf(now.vision());
        current = found.isEmpty() ? NONE : found;
    }

    private void choose(String one) {
        Settings now = model.get();
        model.set(now.withVision(now.presets().all().get(one).applyTo(now.vision())));
    }

    private void save() {
        Settings now = model.get();
        String wanted = name.get().strip();
        try {
            model.set(now.withPresets(now.presets().with(wanted, Preset.of(now.vision()))));
            news.accept("saved as preset '" + wanted + "'");
            name.set("");
        } catch (IllegalArgumentException e) {
            news.accept(e.getMessage());
        }
    }

    private void delete() {
        Settings now = model.get();
        model.set(now.withPresets(now.presets().without(current)));
        news.accept("preset '" + current + "' deleted; undo brings it back");
    }
}
