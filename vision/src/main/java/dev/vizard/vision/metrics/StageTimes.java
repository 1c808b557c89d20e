package dev.vizard.vision.metrics;

import java.util.Arrays;

/** How long each stage of one frame took, nanoseconds; 0 for a stage that did not run. One thread at a time. */
public final class StageTimes {

    /** What a frame goes through, in order. */
    public enum Stage {
        GRAB,
        DETECT,
        LANDMARKS,
        POSE,
        FILTER,
        /** The second estimator, where one is asked. */
        COMPARE,
        /** Of the stages before: what the frame's networks took, nothing but their own running. */
        NETS,
        /** Everything between the picture in memory and the smoothed angles. */
        STEP
    }

    private final long[] nanos = new long[Stage.values().length];

    /** Forgets all. */
    public void clear() {
        Arrays.fill(nanos, 0);
    }

    /** Adds to a stage. */
    public void add(Stage stage, long nanos) {
        this.nanos[stage.ordinal()] += nanos;
    }

    /** What a stage took, nanoseconds. */
    public long nanos(Stage stage) {
        return nanos[stage.ordinal()];
    }

    /** Copies all from another. */
    public void set(StageTimes other) {
        System.arraycopy(other.nanos, 0, nanos, 0, nanos.length);
    }
}
