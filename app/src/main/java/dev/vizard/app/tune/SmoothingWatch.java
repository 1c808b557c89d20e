package dev.vizard.app.tune;

import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionSettings;
import org.joml.Quaterniond;

/**
 * Everything that is seen of smoothing while the program runs: the last ten seconds with one filter or two, what prediction
 * did, and auto-tune. While nobody looks it only keeps what it would need. Main thread.
 */
public final class SmoothingWatch {

    /** So much of a frame may go to auto-tune's search. */
    private static final long SEARCH_NANOS = 3_000_000;

    private static final double NANOS = 1e-9;

    private final SmoothingTrace trace = new SmoothingTrace();
    private final ShownTrace shown = new ShownTrace();
    private final LiveFigures figures = new LiveFigures(trace, shown);
    private final AutoTune autoTune = new AutoTune();
    private VisionSettings settings = VisionSettings.DEFAULT;
    private String news = "";
    private boolean watched;

    /**
     * Takes in a tracked frame; once each.
     *
     * @param nanos when its picture was there, on the clock of the other calls
     */
    public void take(TrackedFrame frame, long nanos) {
        if (frame.landmarks.found()) {
            trace.add(nanos * NANOS, frame.raw());
            autoTune.add(nanos * NANOS, frame.raw());
        } else {
            autoTune.addFaceless();
        }
    }

    /**
     * Takes down what is shown.
     *
     * @param displayNanos when it is to be seen
     * @param now the rotation that is shown
     * @param without what the filter alone would have shown, in the same axes
     */
    public void shown(long displayNanos, Quaterniond now, Quaterniond without) {
        shown.add(displayNanos * NANOS, now, without);
    }

    /** Says that the figures are looked at in this frame; filters are replayed where they have changed. */
    public void look(VisionSettings wanted) {
        watched = true;
        trace.follow(wanted.filter(), wanted.otherFilter());
    }

    /** Goes on; every frame, with the settings in force. */
    public void tick(long nanos, VisionSettings wanted) {
        if (!LiveFigures.shownAlike(wanted, settings)) {
            figures.forgetPrediction();
        }
        settings = wanted;
        if (watched) {
            figures.tick(nanos);
        } else {
            trace.rest();
        }
        watched = false;
        AutoTune.State before = autoTune.state();
        autoTune.tick(nanos, SEARCH_NANOS);
        if (before != autoTune.state()) {
            news = switch (autoTune.state()) {
                case PROPOSED -> "auto-tune is done; its proposal is in the panel";
                case REFUSED -> "auto-tune: " + autoTune.refusal();
                default -> "";
            };
        }
    }

    /** What auto-tune has to tell since the last call, one line; empty where it has nothing. */
    public String takeNews() {
        String told = news;
        news = "";
        return told;
    }

    /** The last ten seconds, measured and smoothed. */
    public SmoothingTrace trace() {
        return trace;
    }

    /** The figures of them. */
    public LiveFigures figures() {
        return figures;
    }

    /** Auto-tune. */
    public AutoTune autoTune() {
        return autoTune;
    }
}
