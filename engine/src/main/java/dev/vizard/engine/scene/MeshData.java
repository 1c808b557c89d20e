package dev.vizard.engine.scene;

/**
 * Triangles of one material, in the model's space.
 *
 * @param part the node that it belongs to, so that parts can be moved
 * @param vertices eight floats each: position x, y, z, normal x, y, z, texture u, v (v from the top)
 * @param indices three a triangle, anticlockwise from the front
 * @param material index into {@link Model#materials()}
 */
public record MeshData(String part, float[] vertices, int[] indices, int material) {

    /** Floats a vertex. */
    public static final int STRIDE = 8;

    /** Triangles. */
    public int triangleCount() {
        return indices.length / 3;
    }
}
