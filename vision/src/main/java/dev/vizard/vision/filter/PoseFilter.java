package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;

/**
 * Smooths the poses of one head in the order of their frames. Used by one thread. A filter works on quaternions, stands
 * uneven and repeated timestamps, starts afresh after a gap of more than half a second, and allocates nothing but the
 * pose it returns.
 */
public interface PoseFilter {

    /** The name users type: {@code --filter NAME}. */
    String name();

    /** The smoothed pose at {@code raw}'s time; the first after a reset is {@code raw} itself. */
    HeadPose filter(HeadPose raw);

    /** Forgets everything, as when the face was lost. */
    void reset();
}
