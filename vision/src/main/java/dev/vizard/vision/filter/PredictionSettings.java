package dev.vizard.vision.filter;

import dev.vizard.vision.settings.Range;
import dev.vizard.vision.settings.Ranges;

/**
 * How poses are carried on from the time of their picture to the time they are shown at.
 *
 * @param enabled whether they are
 * @param maxSeconds at most that far ahead
 * @param maxDegrees turned on by at most that
 * @param maxFastDegrees the same in a fast turn, which may stop at any moment: about what it may shoot beyond
 */
public record PredictionSettings(
        boolean enabled,
        @Range(min = 0, max = 0.2, label = "at most ahead", unit = "s") double maxSeconds,
        @Range(min = 0.1, max = 10, label = "at most turned", unit = "deg") double maxDegrees,
        @Range(min = 0.1, max = 10, label = "in a fast turn", unit = "deg") double maxFastDegrees) {

    /** On, with bounds that hold the overshoot of a stop under a degree. */
    public static final PredictionSettings DEFAULT = new PredictionSettings(true, 0.1, 3, 1.2);

    /** Rejects values out of range; settings from before the angle was bounded have no bounds. */
    public PredictionSettings {
        maxDegrees = maxDegrees == 0 ? 3 : maxDegrees;
        maxFastDegrees = maxFastDegrees == 0 ? 1.2 : maxFastDegrees;
        Ranges.check(PredictionSettings.class, "maxSeconds", maxSeconds);
        Ranges.check(PredictionSettings.class, "maxDegrees", maxDegrees);
        Ranges.check(PredictionSettings.class, "maxFastDegrees", maxFastDegrees);
    }

    /** The same switched on or off. */
    public PredictionSettings withEnabled(boolean wanted) {
        return new PredictionSettings(wanted, maxSeconds, maxDegrees, maxFastDegrees);
    }
}
