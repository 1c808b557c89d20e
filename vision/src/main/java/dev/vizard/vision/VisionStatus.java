package dev.vizard.vision;

/**
 * How the vision thread is doing. An immutable value, renewed a few times a second.
 *
 * @param message one line for the user; empty while all is well
 * @param framesCaptured pictures taken from the source
 * @param framesWithFace of these, with a face found
 * @param fps pictures a second, measured over the last second or so
 */
public record VisionStatus(State state, String message, long framesCaptured, long framesWithFace, double fps) {

    /** What it is doing. */
    public enum State {
        /** Loading networks and opening the source. */
        STARTING,
        /** Taking pictures. */
        RUNNING,
        /** Told to wait. */
        PAUSED,
        /** The source broke; it is opened again from time to time. */
        RECONNECTING,
        /** The source has no more pictures. */
        ENDED,
        /** It cannot go on; the message says why. */
        FAILED
    }

    static final VisionStatus START = new VisionStatus(State.STARTING, "", 0, 0, 0);

    /** Whether there will be no more pictures. */
    public boolean over() {
        return state == State.ENDED || state == State.FAILED;
    }
}
