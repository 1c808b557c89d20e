package dev.vizard.app.panel;

import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.tune.SmoothingTrace;
import dev.vizard.app.tune.SmoothingWatch;
import dev.vizard.vision.VisionSettings;
import imgui.ImGui;
import java.util.function.Consumer;

/** Smoothing by eye: presets, one filter or two with their sliders, what they make of the last ten seconds, and auto-tune. */
final class SmoothingSection {

    private final SettingsModel model;
    private final SmoothingWatch watch;
    private final PresetRows presets;
    private final AutoTuneRows autoTune;
    private final FilterRows first = new FilterRows("filter A", PlotColours.FIRST, false);
    private final FilterRows second = new FilterRows("filter B (X)", PlotColours.SECOND, true);
    private final FilterPlot plot = new FilterPlot("smoothing", PlotColours.RAW, PlotColours.FIRST, PlotColours.SECOND);
    private final MetricsRows rows = new MetricsRows(
            new String[] {"raw", "A", "B"}, new PlotColours[] {PlotColours.RAW, PlotColours.FIRST, PlotColours.SECOND});

    SmoothingSection(SettingsModel model, SmoothingWatch watch, Consumer<String> news) {
        this.model = model;
        this.watch = watch;
        presets = new PresetRows(model, news);
        autoTune = new AutoTuneRows(model, watch.autoTune());
    }

    void draw() {
        presets.draw();
        ImGui.separator();
        drawFilters();
        VisionSettings vision = model.get().vision();
        watch.look(vision);
        SmoothingTrace trace = watch.trace();
        plot.draw(trace.revision(), trace.raw(), trace.first(), trace.second());
        rows.draw(
                watch.figures().revision(),
                watch.figures().first(),
                trace.hasSecond() ? watch.figures().second() : null);
        if (ImGui.button("Reset smoothing")) {
            model.set(model.get().withDefaultSmoothing());
        }
        ImGui.separator();
        ImGui.text("Auto-tune");
        autoTune.draw();
    }

    private void drawFilters() {
        Settings settings = model.get();
        VisionSettings vision = settings.vision();
        vision = vision.withFilter(first.edit(vision.filter(), vision.filter()));
        vision = vision.withOtherFilter(second.edit(vision.otherFilter(), vision.filter()));
        model.set(settings.withVision(vision));
    }
}
