package dev.vizard.vision.filter;

import org.joml.Quaterniond;
import org.joml.Vector3d;

/** What smoothing and its measurement need of rotations beyond JOML. */
public final class QuaternionMath {

    private QuaternionMath() {}

    /**
     * The rotation from one orientation to another by the shorter way, as axis times angle in degrees.
     *
     * @param scratch overwritten
     */
    public static Vector3d rotationVectorDegrees(Quaterniond from, Quaterniond to, Quaterniond scratch, Vector3d into) {
        from.conjugate(scratch).mul(to);
        double sign = scratch.w < 0 ? -1 : 1;
        double sine = Math.sqrt(scratch.x * scratch.x + scratch.y * scratch.y + scratch.z * scratch.z);
        // Near zero the angle is twice the sine, so the quotient stays finite.
        double perSine = sine < 1e-12 ? 2 : 2 * Math.atan2(sine, Math.abs(scratch.w)) / sine;
        double factor = Math.toDegrees(sign * perSine);
        return into.set(scratch.x, scratch.y, scratch.z).mul(factor);
    }

    /** Moves {@code from} towards {@code to} by {@code amount} 0..1, by the shorter way, and keeps it a unit. */
    public static void shortSlerp(Quaterniond from, Quaterniond to, double amount) {
        from.slerp(to, amount).normalize();
    }

    /**
     * Turns {@code rotation} by a rotation vector in its own axes, degrees, and keeps it a unit.
     *
     * @param scratch overwritten
     */
    public static void turn(Quaterniond rotation, Vector3d degrees, Quaterniond scratch) {
        double angle = Math.toRadians(degrees.length());
        // sin(a / 2) / a tends to a half.
        double factor = Math.toRadians(angle < 1e-9 ? 0.5 : Math.sin(angle / 2) / angle);
        scratch.set(degrees.x * factor, degrees.y * factor, degrees.z * factor, Math.cos(angle / 2));
        rotation.mul(scratch).normalize();
    }
}
