package dev.vizard.vision.filter;

import dev.vizard.vision.settings.Range;
import dev.vizard.vision.settings.Ranges;

/**
 * How poses are carried on from the time of their picture to the time they are shown at.
 *
 * @param enabled whether they are
 * @param maxSeconds at most that far ahead
 */
public record PredictionSettings(
        boolean enabled, @Range(min = 0, max = 0.2, label = "at most ahead", unit = "s") double maxSeconds) {

    /** On, a tenth of a second at most. */
    public static final PredictionSettings DEFAULT = new PredictionSettings(true, 0.1);

    /** Rejects values out of range. */
    public PredictionSettings {
        Ranges.check(PredictionSettings.class, "maxSeconds", maxSeconds);
    }

    /** The same switched on or off. */
    public PredictionSettings withEnabled(boolean wanted) {
        return new PredictionSettings(wanted, maxSeconds);
    }
}
