package dev.vizard.app.settings;

import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PredictionSettings;

/** Smoothing under a name: which filter with which settings, and how far poses are carried on. */
public record Preset(FilterSettings filter, PredictionSettings prediction) {

    /** What is left out becomes the default. */
    public Preset {
        filter = filter == null ? FilterSettings.DEFAULT : filter;
        prediction = prediction == null ? PredictionSettings.DEFAULT : prediction;
    }

    /** The smoothing that these settings ask for. */
    public static Preset of(VisionSettings vision) {
        return new Preset(vision.filter(), vision.prediction());
    }

    /** The same settings with this smoothing. */
    public VisionSettings applyTo(VisionSettings vision) {
        return vision.withFilter(filter).withPrediction(prediction);
    }
}
