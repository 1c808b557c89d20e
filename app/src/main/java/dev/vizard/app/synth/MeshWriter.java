package dev.vizard.app.synth;

import org.joml.Vector3d;

/** Gathers vertices given in portrait space into a surface in head axes. */
final class MeshWriter {

    // Half axes of the ellipsoid whose normals shade the head, centimetres: fine relief is in the picture already.
    private static final Vector3d ELLIPSOID = new Vector3d(9, 13, 10);

    private final Portrait portrait;
    private final Warp warp;
    private final Vector3d middle;
    private final float[] positions;
    private final float[] normals;
    private final float[] texels;
    private final float[] shares;
    private final Vector3d point = new Vector3d();
    private final Vector3d normal = new Vector3d();
    private int count;

    MeshWriter(Portrait portrait, Warp warp, int vertices) {
        this.portrait = portrait;
        this.warp = warp;
        middle = HeadGeometry.middle(portrait);
        positions = new float[vertices * 3];
        normals = new float[vertices * 3];
        texels = new float[vertices * 2];
        shares = new float[vertices];
    }

    /** Adds a vertex that is shaded like an ellipsoid around the head's middle. */
    void vertex(double x, double y, double z, double u, double v, double headShare) {
        portrait.toHead(x, y, z, point);
        point.sub(middle, normal).div(ELLIPSOID).div(ELLIPSOID);
        put(u, v, headShare);
    }

    /** Adds a vertex with a normal of its own, portrait axes, of any length. */
    void vertex(double[] place, double[] outwards, double u, double v, double headShare) {
        Vector3d origin = portrait.toHead(0, 0, 0, new Vector3d());
        portrait.toHead(outwards[0], outwards[1], outwards[2], normal).sub(origin);
        portrait.toHead(place[0], place[1], place[2], point);
        put(u, v, headShare);
    }

    private void put(double u, double v, double headShare) {
        normal.normalize();
        warp.apply(point);
        positions[count * 3] = (float) point.x;
        positions[count * 3 + 1] = (float) point.y;
        positions[count * 3 + 2] = (float) point.z;
        normals[count * 3] = (float) normal.x;
        normals[count * 3 + 1] = (float) normal.y;
        normals[count * 3 + 2] = (float) normal.z;
        texels[count * 2] = (float) u;
        texels[count * 2 + 1] = (float) v;
        shares[count] = (float) headShare;
        count++;
    }

    /** What was gathered, with these triangles. */
    HeadMesh mesh(int[] triangles) {
        return new HeadMesh(positions, normals, texels, shares, triangles);
    }

    /** Triangles of a grid of {@code columns + 1} by {@code rows + 1} vertices, row by row. */
    static int[] grid(int columns, int rows) {
        int[] triangles = new int[columns * rows * 6];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int a = row * (columns + 1) + column;
                int b = a + 1;
                int c = a + columns + 1;
                int d = c + 1;
                for (int vertex : new int[] {a, b, c, b, d, c}) {
                    triangles[at++] = vertex;
                }
            }
        }
        return triangles;
    }
}
