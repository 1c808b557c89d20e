package dev.vizard.engine.scene;

/**
 * Triangles with one material. Counter-clockwise triangles face the viewer.
 *
 * @param positions x, y, z a vertex
 * @param normals unit x, y, z a vertex
 * @param uvs u, v a vertex; v = 0 is the picture's top row; all zero when the file has none
 * @param tangents unit x, y, z and handedness w a vertex, as in glTF; bitangent = w * cross(normal, tangent)
 * @param indices three a triangle
 */
// Bulk data, never compared: arrays are right here.
@SuppressWarnings("ArrayRecordComponent")
public record MeshData(float[] positions, float[] normals, float[] uvs, float[] tangents, int[] indices) {
    /** Checks that the arrays agree. */
    public MeshData {
        int vertices = positions.length / 3;
        if (positions.length != vertices * 3
                || normals.length != vertices * 3
                || uvs.length != vertices * 2
                || tangents.length != vertices * 4
                || indices.length % 3 != 0) {
            throw new IllegalArgumentException("a mesh's arrays do not agree about its number of vertices");
        }
        for (int index : indices) {
            if (index < 0 || index >= vertices) {
                throw new IllegalArgumentException("index " + index + " of " + vertices + " vertices");
            }
        }
    }

    /** A mesh whose tangents are computed from its texture coordinates. */
    public static MeshData withTangents(float[] positions, float[] normals, float[] uvs, int[] indices) {
        return new MeshData(positions, normals, uvs, Tangents.compute(positions, normals, uvs, indices), indices);
    }

    /** Number of vertices. */
    public int vertexCount() {
        return positions.length / 3;
    }

    /** Number of triangles. */
    public int triangleCount() {
        return indices.length / 3;
    }

    /** The box around it. */
    public Bounds bounds() {
        return Bounds.of(positions);
    }
}
