package dev.vizard.models.dataset;

import dev.vizard.models.synth.Condition;
import dev.vizard.models.synth.PoseRange;
import java.util.Locale;

/**
 * What a data set is made of.
 *
 * @param condition what varies; {@link Condition#ORIGINAL} has six points a face, all others 468
 * @param range how far heads turn; the original has its own
 * @param count faces, 1 to {@link #MOST}
 * @param seed the same seed gives the same bytes
 */
public record DatasetSpec(Condition condition, PoseRange range, int count, long seed) {

    /** More would be a file of over 50 GB. */
    public static final int MOST = 10_000_000;

    /** Checks the number. */
    public DatasetSpec {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("the number of faces must be 1 to " + MOST + ", not " + count);
        }
    }

    String rangeLabel() {
        return (condition == Condition.ORIGINAL ? PoseRange.WIDE : range).name().toLowerCase(Locale.ROOT);
    }
}
