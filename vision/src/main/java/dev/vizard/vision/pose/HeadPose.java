package dev.vizard.vision.pose;

import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Where a head is and which way it faces, at one moment. An immutable value that may cross threads.
 *
 * <p>The unit quaternion turns head axes (x to the subject's left, y up, z out of the face) into camera axes (x to the
 * picture's right, y up, z towards the camera). The position is that of the canonical face's origin in camera axes,
 * so a head before the camera has a negative {@code tzCm}.
 *
 * @param qx quaternion, x
 * @param qy quaternion, y
 * @param qz quaternion, z
 * @param qw quaternion, scalar part
 * @param txCm centimetres to the picture's right of the camera's axis
 * @param tyCm centimetres above the camera's axis
 * @param tzCm centimetres towards the camera: minus the distance
 * @param reliability 0 (do not trust) to 1; falls where the error is likely large
 * @param sequence number of the frame it was measured on, counted by the source from 0
 * @param captureNanos {@link System#nanoTime()} when that frame was captured, or the media time for files
 */
public record HeadPose(
        double qx,
        double qy,
        double qz,
        double qw,
        double txCm,
        double tyCm,
        double tzCm,
        double reliability,
        long sequence,
        long captureNanos) {

    /** The pose at rest: facing the camera, at the origin. */
    public static final HeadPose REST = new HeadPose(0, 0, 0, 1, 0, 0, 0, 0, 0, 0);

    /** A pose of these parts; {@code rotation} must be of unit length, {@code position} is in centimetres. */
    public static HeadPose of(
            Quaterniond rotation, Vector3d position, double reliability, long sequence, long captureNanos) {
        return new HeadPose(
                rotation.x,
                rotation.y,
                rotation.z,
                rotation.w,
                position.x,
                position.y,
                position.z,
                reliability,
                sequence,
                captureNanos);
    }

    /** The same pose with another rotation; {@code rotation} must be of unit length. */
    public HeadPose withRotation(Quaterniond rotation) {
        return new HeadPose(
                rotation.x, rotation.y, rotation.z, rotation.w, txCm, tyCm, tzCm, reliability, sequence, captureNanos);
    }

    /** Writes the rotation into {@code into} and returns it. */
    public Quaterniond rotation(Quaterniond into) {
        return into.set(qx, qy, qz, qw);
    }

    /** Whether every number of it is one. */
    public boolean isFinite() {
        return Double.isFinite(qx + qy + qz + qw + txCm + tyCm + tzCm + reliability);
    }

    /** The angles of this pose, from the subject's own point of view. */
    public EulerAngles angles() {
        return EulerAngles.of(qx, qy, qz, qw);
    }

    /**
     * The angles of this pose without an object, for who asks every frame.
     *
     * @param into yaw, pitch and roll, degrees
     */
    public void angles(double[] into) {
        EulerAngles.write(qx, qy, qz, qw, into);
    }

    /** The geodesic error to another pose: the angle of the one rotation between them, degrees in 0..180. */
    public double geodesicDegrees(HeadPose other) {
        double dot = Math.abs(qx * other.qx + qy * other.qy + qz * other.qz + qw * other.qw);
        return 2 * Math.toDegrees(Math.acos(Math.min(1, dot)));
    }
}
