package dev.vizard.vision.pose;

import org.joml.Quaterniond;

/**
 * Head angles in degrees, from the subject's own point of view: yaw + turns to their left, pitch + looks up, roll +
 * tilts to their left shoulder. This is the only file that knows the signs: R = Rz(-roll) * Ry(yaw) * Rx(-pitch).
 *
 * @param yawDegrees -90..90 when read from a rotation
 * @param pitchDegrees -180..180
 * @param rollDegrees -180..180
 */
public record EulerAngles(double yawDegrees, double pitchDegrees, double rollDegrees) {

    /** The unit quaternion with these angles. */
    public Quaterniond toQuaternion(Quaterniond into) {
        return into.identity()
                .rotateZ(Math.toRadians(-rollDegrees))
                .rotateY(Math.toRadians(yawDegrees))
                .rotateX(Math.toRadians(-pitchDegrees));
    }

    /** The angles of a unit quaternion. At yaw +-90 roll and pitch are one motion; then roll is reported as 0. */
    public static EulerAngles of(double qx, double qy, double qz, double qw) {
        double[] angles = new double[3];
        write(qx, qy, qz, qw, angles);
        return new EulerAngles(angles[0], angles[1], angles[2]);
    }

    /**
     * The same as {@link #of} without an object, for who asks every frame.
     *
     * @param into yaw, pitch and roll, degrees
     */
    public static void write(double qx, double qy, double qz, double qw, double[] into) {
        // Entries of the rotation matrix, row by column, that the z-y-x factorisation needs.
        double m00 = 1 - 2 * (qy * qy + qz * qz);
        double m10 = 2 * (qx * qy + qz * qw);
        double m20 = 2 * (qx * qz - qy * qw);
        double m21 = 2 * (qy * qz + qx * qw);
        double m22 = 1 - 2 * (qx * qx + qy * qy);
        double yaw = Math.asin(Math.max(-1, Math.min(1, -m20)));
        if (Math.abs(m20) > 1 - 1e-12) {
            double m01 = 2 * (qx * qy - qz * qw);
            double m11 = 1 - 2 * (qx * qx + qz * qz);
            double pitch = Math.atan2(m20 < 0 ? m01 : -m01, m11);
            into[0] = Math.toDegrees(yaw);
            into[1] = -Math.toDegrees(pitch);
            into[2] = 0;
            return;
        }
        double pitch = -Math.atan2(m21, m22);
        double roll = -Math.atan2(m10, m00);
        into[0] = Math.toDegrees(yaw);
        into[1] = Math.toDegrees(pitch);
        into[2] = Math.toDegrees(roll);
    }
}
