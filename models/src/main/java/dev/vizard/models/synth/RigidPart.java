package dev.vizard.models.synth;

import dev.vizard.vision.pose.CanonicalFace;
import org.joml.Matrix3d;
import org.joml.Vector3d;

/** Takes out of a displacement of the canonical face what is only a shift or a small turn of the whole (least squares). */
final class RigidPart {

    private static final int VERTICES = CanonicalFace.VERTICES;

    private final Vector3d centre = new Vector3d();
    private final Matrix3d inverseInertia = new Matrix3d();

    RigidPart() {
        CanonicalFace face = CanonicalFace.get();
        for (int v = 0; v < VERTICES; v++) {
            centre.add(face.x(v), face.y(v), face.z(v));
        }
        centre.div(VERTICES);
        Matrix3d inertia = new Matrix3d().zero();
        Vector3d r = new Vector3d();
        for (int v = 0; v < VERTICES; v++) {
            arm(v, r);
            inertia.m00 += r.y * r.y + r.z * r.z;
            inertia.m11 += r.x * r.x + r.z * r.z;
            inertia.m22 += r.x * r.x + r.y * r.y;
            inertia.m01 -= r.x * r.y;
            inertia.m02 -= r.x * r.z;
            inertia.m12 -= r.y * r.z;
        }
        inertia.m10 = inertia.m01;
        inertia.m20 = inertia.m02;
        inertia.m21 = inertia.m12;
        inertia.invert(inverseInertia);
    }

    private void arm(int vertex, Vector3d into) {
        CanonicalFace face = CanonicalFace.get();
        into.set(face.x(vertex), face.y(vertex), face.z(vertex)).sub(centre);
    }

    /** In place; {@code field} holds x, y, z of each vertex. */
    void remove(double[] field) {
        Vector3d shift = new Vector3d();
        Vector3d moment = new Vector3d();
        Vector3d r = new Vector3d();
        Vector3d d = new Vector3d();
        for (int v = 0; v < VERTICES; v++) {
            d.set(field[v * 3], field[v * 3 + 1], field[v * 3 + 2]);
            shift.add(d);
            arm(v, r);
            moment.add(r.cross(d));
        }
        shift.div(VERTICES);
        Vector3d turn = inverseInertia.transform(moment);
        for (int v = 0; v < VERTICES; v++) {
            arm(v, r);
            turn.cross(r, d);
            field[v * 3] -= shift.x + d.x;
            field[v * 3 + 1] -= shift.y + d.y;
            field[v * 3 + 2] -= shift.z + d.z;
        }
    }
}
