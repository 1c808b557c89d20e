package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;

/** Every pose as it was estimated. */
final class NoFilter implements PoseFilter {

    static final String NAME = "none";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HeadPose filter(HeadPose raw) {
        return raw;
    }

    @Override
    public double holdSeconds() {
        return 0;
    }

    @Override
    public void reset() {
        // Nothing is remembered.
    }
}
