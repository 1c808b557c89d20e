package dev.vizard.vision.pose;

import org.joml.Matrix3d;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The continuous rotation representation of Zhou et al. (CVPR 2019): the first two columns of the matrix, made
 * orthonormal by Gram and Schmidt. A network can learn it without the jumps of angles or quaternions.
 */
final class Rotation6d {

    private final Vector3d first = new Vector3d();
    private final Vector3d second = new Vector3d();
    private final Vector3d third = new Vector3d();
    private final Matrix3d matrix = new Matrix3d();

    /** The rotation of six numbers; degenerate ones give the nearest that makes sense. */
    Quaterniond toQuaternion(float[] values, Quaterniond into) {
        normalise(first.set(values[0], values[1], values[2]), 1, 0, 0);
        second.set(values[3], values[4], values[5]);
        double along = second.dot(first);
        second.fma(-along, first);
        if (second.lengthSquared() < 1e-12) {
            // Any direction square to the first.
            second.set(-first.y, first.x, 0);
            normalise(second, 0, 1, 0);
        }
        second.normalize();
        first.cross(second, third);
        matrix.set(first, second, third);
        return matrix.getNormalizedRotation(into).normalize();
    }

    private static void normalise(Vector3d vector, double x, double y, double z) {
        if (vector.lengthSquared() < 1e-12 || !vector.isFinite()) {
            vector.set(x, y, z);
        }
        vector.normalize();
    }
}
