package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;
import org.joml.Quaterniond;

/** Makes one pose the new straight ahead: later rotations are told relative to it. Used by one thread. */
public final class Recenter {

    private final Quaterniond neutralInverse = new Quaterniond();
    private final Quaterniond rotation = new Quaterniond();

    /** From now on this rotation is straight ahead. */
    public void capture(HeadPose pose) {
        pose.rotation(neutralInverse).conjugate();
    }

    /** Straight ahead is the camera's axis again. */
    public void reset() {
        neutralInverse.identity();
    }

    /** Turns a rotation, in place, into one relative to straight ahead. */
    public Quaterniond apply(Quaterniond rotation) {
        return rotation.mul(neutralInverse);
    }

    /** The pose relative to straight ahead; its position stays. */
    public HeadPose apply(HeadPose pose) {
        // From the right: the neutral offset belongs to the head, so axes of motion stay the camera's.
        return pose.withRotation(pose.rotation(rotation).mul(neutralInverse));
    }
}
