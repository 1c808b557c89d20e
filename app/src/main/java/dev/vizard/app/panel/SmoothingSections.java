package dev.vizard.app.panel;

import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.tune.SmoothingWatch;
import java.util.function.Consumer;

/** The panel's sections about smoothing and settings. */
public final class SmoothingSections {

    /** What the first of them is called. */
    public static final String SMOOTHING = "Smoothing";

    private SmoothingSections() {}

    /**
     * Adds them.
     *
     * @param news told in one line what was done or was wrong
     */
    public static void addTo(DebugPanel panel, SettingsModel model, SmoothingWatch watch, Consumer<String> news) {
        panel.add(SMOOTHING, new SmoothingSection(model, watch, news)::draw);
        panel.add("Prediction", new PredictionSection(model, watch)::draw);
        panel.add("Settings", new SettingsSection(model, news)::draw);
    }
}
