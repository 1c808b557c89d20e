package dev.vizard.app.tune;

import dev.vizard.vision.VisionSettings;

/**
 * The figures of the last ten seconds, measured anew a few times a second, and no more than one of them in a frame, so that
 * no frame is late for it. One thread.
 */
public final class LiveFigures {

    /** From one measurement of all to the next. */
    static final long EVERY_NANOS = 350_000_000;

    private static final SmoothingMetrics NOTHING =
            new SmoothingMetrics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, 0);
    private static final int KINDS = 3;

    private final SmoothingTrace trace;
    private final ShownTrace shown;
    private SmoothingMetrics first = NOTHING;
    private SmoothingMetrics second = NOTHING;
    private PredictionMetrics prediction = PredictionMetrics.NONE;
    private long begunNanos;
    private int next = KINDS;
    private long revision;

    LiveFigures(SmoothingTrace trace, ShownTrace shown) {
        this.trace = trace;
        this.shown = shown;
    }

    /** Measures what is due; every frame while somebody looks. */
    void tick(long nanos) {
        if (next == KINDS) {
            if (nanos - begunNanos < EVERY_NANOS) {
                return;
            }
            next = 0;
            begunNanos = nanos;
        }
        switch (next) {
            case 0 -> first = SmoothingMetrics.of(trace.raw(), trace.first());
            case 1 -> second = trace.hasSecond() ? SmoothingMetrics.of(trace.raw(), trace.second()) : NOTHING;
            default -> prediction = PredictionMetrics.of(trace.raw(), shown);
        }
        next++;
        revision++;
    }

    /** From now on things are shown another way: what was measured of that says nothing. */
    void forgetPrediction() {
        shown.clear();
        prediction = PredictionMetrics.NONE;
        revision++;
    }

    /** Whether the same is shown with both settings. */
    static boolean shownAlike(VisionSettings one, VisionSettings other) {
        return one.prediction().equals(other.prediction()) && one.filter().equals(other.filter());
    }

    /** Grows with each figure that is new. */
    public long revision() {
        return revision;
    }

    /** What the first filter did. */
    public SmoothingMetrics first() {
        return first;
    }

    /** What the second did; nothing but NaN without one. */
    public SmoothingMetrics second() {
        return second;
    }

    /** What prediction did since it and the filter were set as they are. */
    public PredictionMetrics prediction() {
        return prediction;
    }
}
