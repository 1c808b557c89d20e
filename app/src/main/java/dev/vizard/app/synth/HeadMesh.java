package dev.vizard.app.synth;

/**
 * A surface to draw.
 *
 * @param positions x, y, z a vertex, head axes, centimetres
 * @param normals x, y, z a vertex, unit length, head axes; for shading alone
 * @param texels u, v a vertex, texels of the atlas from its upper left corner
 * @param headShare for each vertex how far it follows the head (1) rather than the shoulders (0)
 * @param triangles vertex numbers, three a triangle, anticlockwise seen from outside
 */
public record HeadMesh(float[] positions, float[] normals, float[] texels, float[] headShare, int[] triangles) {

    /** Vertices. */
    public int vertexCount() {
        return headShare.length;
    }

    /** Both surfaces in one. */
    public HeadMesh and(HeadMesh other) {
        int[] shifted = new int[other.triangles.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = other.triangles[i] + vertexCount();
        }
        int[] all = java.util.Arrays.copyOf(triangles, triangles.length + shifted.length);
        System.arraycopy(shifted, 0, all, triangles.length, shifted.length);
        return new HeadMesh(
                join(positions, other.positions),
                join(normals, other.normals),
                join(texels, other.texels),
                join(headShare, other.headShare),
                all);
    }

    private static float[] join(float[] a, float[] b) {
        float[] all = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
