package dev.vizard.app.panel;

import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.tune.LiveFigures;
import dev.vizard.app.tune.PredictionMetrics;
import dev.vizard.app.tune.SmoothingWatch;
import dev.vizard.vision.filter.PredictionSettings;
import imgui.ImGui;

/** Whether and how far poses are carried on to the time they are shown at, what lag that saves and what overshoot it costs. */
final class PredictionSection {

    private final SettingsModel model;
    private final SmoothingWatch watch;
    private final SettingsEditor editor = new SettingsEditor();
    private final String[] figures = {"", "", "", ""};
    private long told = -1;

    PredictionSection(SettingsModel model, SmoothingWatch watch) {
        this.model = model;
        this.watch = watch;
    }

    void draw() {
        Settings settings = model.get();
        PredictionSettings prediction = settings.vision().prediction();
        prediction = prediction.withEnabled(Rows.tick("predict (P)", prediction.enabled()));
        prediction = editor.edit(prediction);
        if (ImGui.button("Reset##prediction")) {
            prediction = PredictionSettings.DEFAULT;
        }
        model.set(settings.withVision(settings.vision().withPrediction(prediction)));
        watch.look(model.get().vision());
        if (watch.figures().revision() != told) {
            tell(watch.figures());
        }
        Rows.figure("lag as it is seen", figures[0]);
        Rows.figure("without prediction", figures[1]);
        if (prediction.enabled()) {
            Rows.figure("prediction saves", figures[2]);
            Rows.figure("and overshoots by", figures[3]);
        }
    }

    private void tell(LiveFigures live) {
        told = live.revision();
        PredictionMetrics metrics = live.prediction();
        figures[0] = MetricsRows.figure("%.0f ms", metrics.with().lagMillis());
        figures[1] = MetricsRows.figure("%.0f ms", metrics.without().lagMillis());
        figures[2] = MetricsRows.figure("%.0f ms", metrics.savedMillis());
        figures[3] = MetricsRows.figure("%+.1f\u00b0", metrics.overshootCostDegrees());
    }
}
