package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;

/**
 * Smooths the poses of one head in the order of their frames. Used by one thread. A filter works on quaternions, stands
 * uneven and repeated timestamps, and allocates nothing but the pose it returns.
 */
public interface PoseFilter {

    /** The name users type: {@code --filter NAME}. */
    String name();

    /** The smoothed pose at {@code raw}'s time; the first after a reset is {@code raw} itself. */
    HeadPose filter(HeadPose raw);

    /**
     * What the filter does about a lost face. It never makes up a pose: while there is none it is not called. A face that
     * is found again within so many seconds is the same motion, and the smoothed pose goes on from where it was; after
     * longer the first pose is itself, and it is for whoever shows it to take up without a jump. 0 for a filter without a
     * memory.
     */
    double holdSeconds();

    /** Forgets everything, as when another clip begins. */
    void reset();
}
