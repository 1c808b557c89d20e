package dev.vizard.engine.scene;

import org.joml.Vector3f;

/**
 * Tangents for normal maps: the direction of growing u in each triangle, summed over a vertex's triangles by area and
 * made orthogonal to its normal. Green points to growing -v, since v = 0 is the top row (glTF's convention).
 */
final class Tangents {
    private Tangents() {}

    static float[] compute(float[] positions, float[] normals, float[] uvs, int[] indices) {
        int vertices = positions.length / 3;
        float[] along = new float[vertices * 3];
        float[] across = new float[vertices * 3];
        Vector3f first = new Vector3f();
        Vector3f second = new Vector3f();
        Vector3f tangent = new Vector3f();
        Vector3f bitangent = new Vector3f();
        for (int i = 0; i < indices.length; i += 3) {
            int a = indices[i];
            int b = indices[i + 1];
            int c = indices[i + 2];
            edge(positions, a, b, first);
            edge(positions, a, c, second);
            float u1 = uvs[2 * b] - uvs[2 * a];
            float v1 = uvs[2 * a + 1] - uvs[2 * b + 1];
            float u2 = uvs[2 * c] - uvs[2 * a];
            float v2 = uvs[2 * a + 1] - uvs[2 * c + 1];
            float sign = Math.signum(u1 * v2 - u2 * v1);
            if (sign == 0) {
                continue;
            }
            float area = new Vector3f(first).cross(second).length();
            first.mul(v2 * sign, tangent).sub(second.x * v1 * sign, second.y * v1 * sign, second.z * v1 * sign);
            second.mul(u1 * sign, bitangent).sub(first.x * u2 * sign, first.y * u2 * sign, first.z * u2 * sign);
            add(along, tangent, area, a, b, c);
            add(across, bitangent, area, a, b, c);
        }
        return orthogonal(normals, along, across);
    }

    private static void edge(float[] positions, int from, int to, Vector3f edge) {
        edge.set(
                positions[3 * to] - positions[3 * from],
                positions[3 * to + 1] - positions[3 * from + 1],
                positions[3 * to + 2] - positions[3 * from + 2]);
    }

    private static void add(float[] sums, Vector3f direction, float weight, int... vertices) {
        float length = direction.length();
        if (!(length > 0) || !Float.isFinite(length)) {
            return;
        }
        for (int vertex : vertices) {
            sums[3 * vertex] += direction.x / length * weight;
            sums[3 * vertex + 1] += direction.y / length * weight;
            sums[3 * vertex + 2] += direction.z / length * weight;
        }
    }

    private static float[] orthogonal(float[] normals, float[] along, float[] across) {
        int vertices = normals.length / 3;
        float[] tangents = new float[vertices * 4];
        Vector3f normal = new Vector3f();
        Vector3f tangent = new Vector3f();
        Vector3f other = new Vector3f();
        for (int v = 0; v < vertices; v++) {
            normal.set(normals[3 * v], normals[3 * v + 1], normals[3 * v + 2]);
            tangent.set(along[3 * v], along[3 * v + 1], along[3 * v + 2]);
            tangent.sub(normal.mul(normal.dot(tangent), other));
            if (tangent.lengthSquared() < 1e-20f) {
                // No texture direction here: any tangent serves, the normal map is flat.
                tangent.set(Math.abs(normal.y) < 0.9f ? 0 : 1, Math.abs(normal.y) < 0.9f ? 1 : 0, 0)
                        .cross(normal);
            }
            tangent.normalize();
            normal.cross(tangent, other);
            float w = other.dot(across[3 * v], across[3 * v + 1], across[3 * v + 2]) < 0 ? -1 : 1;
            tangents[4 * v] = tangent.x;
            tangents[4 * v + 1] = tangent.y;
            tangents[4 * v + 2] = tangent.z;
            tangents[4 * v + 3] = w;
        }
        return tangents;
    }
}
