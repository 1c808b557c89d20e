package dev.vizard.app.synth;

import org.joml.Vector3f;

/** Gives the face the normals of its own relief, so that nose and cheeks are shaded by how they turn to the light. */
final class FaceRelief {

    // The portrait has a shading of its own; all of the relief on top of it would be too much.
    private static final float SHARE = 0.55f;

    private FaceRelief() {}

    /**
     * Leans normals towards those of the surface; the rim keeps its own, so that it meets its surroundings unseen.
     *
     * @param normals in and out, x, y, z a vertex
     */
    static void into(float[] normals, float[] positions, int[] triangles, boolean[] rim) {
        Vector3f[] sums = new Vector3f[rim.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Vector3f();
        }
        for (int t = 0; t < triangles.length; t += 3) {
            Vector3f a = at(positions, triangles[t]);
            Vector3f b = at(positions, triangles[t + 1]).sub(a);
            Vector3f c = at(positions, triangles[t + 2]).sub(a);
            Vector3f twiceArea = b.cross(c);
            for (int k = 0; k < 3; k++) {
                sums[triangles[t + k]].add(twiceArea);
            }
        }
        for (int i = 0; i < rim.length; i++) {
            if (!rim[i]) {
                Vector3f leaning =
                        at(normals, i).lerp(sums[i].normalize(), SHARE).normalize();
                normals[i * 3] = leaning.x;
                normals[i * 3 + 1] = leaning.y;
                normals[i * 3 + 2] = leaning.z;
            }
        }
    }

    private static Vector3f at(float[] values, int vertex) {
        return new Vector3f(values[vertex * 3], values[vertex * 3 + 1], values[vertex * 3 + 2]);
    }
}
