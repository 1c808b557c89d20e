package dev.vizard.app.bench;

/**
 * A row in two runs.
 *
 * @param name of the row
 * @param unit of the figures
 * @param before the median then
 * @param after the median now
 * @param noise how far the two may be apart by chance, in the row's unit; NaN where nobody can tell
 * @param verdict what the difference means
 */
public record RowChange(String name, String unit, double before, double after, double noise, Verdict verdict) {

    /** What a difference means. */
    public enum Verdict {
        /** Less, beyond the noise. */
        BETTER,
        /** More, beyond the noise. */
        WORSE,
        /** No more than chance. */
        SAME,
        /** Not to be judged: the machines or the work differ, or the row does not tell how much it varies. */
        OPEN
    }

    /** The change in percent of what it was; infinite from nothing to something. */
    public double percent() {
        return after == before ? 0 : 100 * (after - before) / Math.abs(before);
    }

    /** The noise in percent of what it was; NaN where nobody can tell. */
    public double noisePercent() {
        return before == 0 ? Double.NaN : 100 * noise / Math.abs(before);
    }

    /** The verdict in a word; a time is slower or faster. */
    public String word() {
        boolean time = unit.equals("ms") || unit.equals("ns");
        return switch (verdict) {
            case BETTER -> time ? "faster" : "better";
            case WORSE -> time ? "slower" : "worse";
            case SAME -> "same";
            case OPEN -> "";
        };
    }
}
