package dev.vizard.app.synth;

import dev.vizard.vision.pose.EulerAngles;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * A head at one moment.
 *
 * @param rotation from head axes to camera axes
 * @param pivotCm where {@link MotionPath#PIVOT} is, camera axes, centimetres
 */
record HeadMotion(Quaterniond rotation, Vector3d pivotCm) {

    // Shoulders give way a little when the head turns.
    private static final double SHOULDER_SHARE = 0.1;

    /** Where the canonical face's origin is, camera axes, centimetres. */
    Vector3d origin() {
        return rotation.transform(MotionPath.PIVOT, new Vector3d()).negate().add(pivotCm);
    }

    /** The head's angles. */
    EulerAngles angles() {
        return EulerAngles.of(rotation.x, rotation.y, rotation.z, rotation.w);
    }

    /** The rotation of what follows the head by this share: 1 the head, 0 the shoulders. */
    Quaterniond rotationAt(double headShare, Quaterniond into) {
        double share = SHOULDER_SHARE + (1 - SHOULDER_SHARE) * headShare;
        return into.identity().slerp(rotation, share);
    }
}
