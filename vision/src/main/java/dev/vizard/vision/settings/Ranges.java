package dev.vizard.vision.settings;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

/** Holds the numbers of settings records to their declared {@link Range}. */
public final class Ranges {

    private Ranges() {}

    /**
     * Checks one component; for use in a record's compact constructor.
     *
     * @throws IllegalArgumentException with one line that names the setting, its value and its range
     */
    public static void check(Class<? extends Record> type, String component, double value) {
        for (RecordComponent candidate : type.getRecordComponents()) {
            if (candidate.getName().equals(component)) {
                Range range = candidate.getAnnotation(Range.class);
                if (!(value >= range.min() && value <= range.max())) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT, "%s must be in %s..%s, not %s", component, range.min(), range.max(), value));
                }
                return;
            }
        }
        throw new IllegalStateException(type.getSimpleName() + " has no component " + component);
    }
}
