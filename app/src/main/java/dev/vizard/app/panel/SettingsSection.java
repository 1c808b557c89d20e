package dev.vizard.app.panel;

import dev.vizard.app.UserError;
import dev.vizard.app.settings.SettingsFile;
import dev.vizard.app.settings.SettingsModel;
import imgui.ImGui;
import imgui.type.ImString;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Steps back and forth, the defaults, and settings that go from hand to hand in a file. */
final class SettingsSection {

    private static final int LONGEST_PATH = 1024;

    private final SettingsModel model;
    private final Consumer<String> news;
    private final ImString file = new ImString("~/vizard-settings.yaml", LONGEST_PATH);

    SettingsSection(SettingsModel model, Consumer<String> news) {
        this.model = model;
        this.news = news;
    }

    void draw() {
        ImGui.beginDisabled(!model.canUndo());
        if (ImGui.button("Undo (Ctrl Z)")) {
            model.undo();
        }
        ImGui.endDisabled();
        ImGui.sameLine();
        ImGui.beginDisabled(!model.canRedo());
        if (ImGui.button("Redo (Ctrl Y)")) {
            model.redo();
        }
        ImGui.endDisabled();
        ImGui.sameLine();
        if (ImGui.button("Reset all")) {
            model.set(model.get().withDefaults());
            news.accept("everything is at its default, but for presets and the mask; undo brings it back");
        }
        ImGui.setNextItemWidth(-1);
        ImGui.inputText("##file", file);
        if (ImGui.button("Export")) {
            export();
        }
        ImGui.sameLine();
        if (ImGui.button("Import")) {
            importFrom();
        }
        ImGui.sameLine();
        ImGui.textDisabled("or drop a .yaml file");
    }

    private void export() {
        try {
            Path path = SettingsFile.named(file.get());
            SettingsFile.write(path, model.get());
            news.accept("settings written to " + path);
        } catch (UserError e) {
            news.accept(e.getMessage());
        }
    }

    private void importFrom() {
        try {
            Path path = SettingsFile.named(file.get());
            model.take(path);
            news.accept("settings taken from " + path);
        } catch (UserError e) {
            news.accept(e.getMessage());
        }
    }
}
