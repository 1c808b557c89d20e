package dev.vizard.vision.metrics;

import java.util.Arrays;

/**
 * When one frame reached each station of its way, {@link System#nanoTime()}; 0 where it has not been. Filled by the
 * vision thread to {@link Moment#PUBLISHED}, from there on by the render thread, which holds the slot then.
 */
public final class FrameMoments {

    /** The stations, in order. */
    public enum Moment {
        /**
         * The picture is there: when a camera's driver handed it over, or when a file's frame was due. Exposure and the
         * transfer from the camera lie before it and are outside our sight.
         */
        CAPTURED,
        /** The landmarks are known. */
        TRACKED,
        /** The angles are known. */
        ESTIMATED,
        /** The smoothed angles are known. */
        FILTERED,
        /** The slot is handed over. */
        PUBLISHED,
        /** The render thread took it. */
        LATCHED,
        /** All drawing of the first frame that shows it has been handed to the driver. */
        SUBMITTED,
        /** The swap of that frame's buffers returned. */
        SWAPPED,
        /** The graphics device had finished that frame; the screen's own lag comes after it. */
        FINISHED
    }

    private static final int COUNT = Moment.values().length;

    private final long[] nanos = new long[COUNT];

    /** Forgets all. */
    public void clear() {
        Arrays.fill(nanos, 0);
    }

    /** The frame is at a station now. */
    public void mark(Moment moment) {
        nanos[moment.ordinal()] = System.nanoTime();
    }

    /** The frame was at a station then. */
    public void mark(Moment moment, long when) {
        nanos[moment.ordinal()] = when;
    }

    /** When it was there; 0 where it has not been. */
    public long nanos(Moment moment) {
        return nanos[moment.ordinal()];
    }

    /** Whether it has been there. */
    public boolean reached(Moment moment) {
        return nanos[moment.ordinal()] != 0;
    }

    /** Nanoseconds from one station to another; both must have been reached. */
    public long between(Moment from, Moment to) {
        if (!reached(from) || !reached(to)) {
            throw new IllegalStateException("the frame has not been at " + (reached(from) ? to : from));
        }
        return nanos(to) - nanos(from);
    }

    /** Copies all from another. */
    public void set(FrameMoments other) {
        System.arraycopy(other.nanos, 0, nanos, 0, COUNT);
    }
}
