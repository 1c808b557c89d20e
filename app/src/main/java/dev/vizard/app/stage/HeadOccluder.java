package dev.vizard.app.stage;

import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.MeshData;
import dev.vizard.engine.scene.Model;
import dev.vizard.vision.pose.CanonicalFace;
import java.util.List;

/**
 * What of a head hides the mask behind it, in the canonical face's frame and centimetres: a face, a skull and a neck, all a
 * little smaller than real ones, since they must never come through a mask's front.
 */
final class HeadOccluder {

    private static final int ACROSS = 32;
    private static final int DOWN = 20;

    // A head of 16 x 23 x 20 cm, less a finger's breadth all round.
    private static final float SKULL_X = 6.6f;
    private static final float SKULL_Y = 7.6f;
    private static final float SKULL_Z = 7.8f;
    private static final float SKULL_CENTRE_Y = 3.0f;
    private static final float SKULL_CENTRE_Z = -4.6f;

    private static final float FACE_SHRINK = 0.9f;
    private static final float FACE_BACK = 1.2f;

    private static final float NECK_RADIUS = 5.2f;
    private static final float NECK_TOP_Y = -2;
    private static final float NECK_TOP_Z = -5.2f;
    private static final float NECK_BOTTOM_Y = -22;
    private static final float NECK_BOTTOM_Z = -8.5f;

    private HeadOccluder() {}

    /** Skull and face. */
    static Model head() {
        return model("head", List.of(new Model.Part("skull", skull(), 0), new Model.Part("face", face(), 0)));
    }

    /** The neck, which follows the head by a part. */
    static Model neck() {
        return model("neck", List.of(new Model.Part("neck", neckTube(), 0)));
    }

    private static Model model(String name, List<Model.Part> parts) {
        return Model.of(name, parts, List.of(Material.of(name, 0, 0, 0, 0, 1)), List.of());
    }

    private static MeshData skull() {
        float[] positions = new float[(ACROSS + 1) * (DOWN + 1) * 3];
        for (int row = 0; row <= DOWN; row++) {
            double polar = Math.PI * row / DOWN;
            for (int column = 0; column <= ACROSS; column++) {
                double round = 2 * Math.PI * column / ACROSS;
                put(
                        positions,
                        row * (ACROSS + 1) + column,
                        SKULL_X * Math.sin(polar) * Math.sin(round),
                        SKULL_CENTRE_Y + SKULL_Y * Math.cos(polar),
                        SKULL_CENTRE_Z + SKULL_Z * Math.sin(polar) * Math.cos(round));
            }
        }
        return mesh(positions, grid(DOWN));
    }

    private static MeshData neckTube() {
        float[] positions = new float[(ACROSS + 1) * 2 * 3];
        for (int row = 0; row <= 1; row++) {
            for (int column = 0; column <= ACROSS; column++) {
                double round = 2 * Math.PI * column / ACROSS;
                put(
                        positions,
                        row * (ACROSS + 1) + column,
                        NECK_RADIUS * Math.sin(round),
                        row == 0 ? NECK_TOP_Y : NECK_BOTTOM_Y,
                        (row == 0 ? NECK_TOP_Z : NECK_BOTTOM_Z) + NECK_RADIUS * Math.cos(round));
            }
        }
        return mesh(positions, grid(1));
    }

    private static MeshData face() {
        CanonicalFace canonical = CanonicalFace.get();
        float[] positions = new float[CanonicalFace.VERTICES * 3];
        for (int i = 0; i < CanonicalFace.VERTICES; i++) {
            put(
                    positions,
                    i,
                    canonical.x(i) * FACE_SHRINK,
                    canonical.y(i) * FACE_SHRINK,
                    canonical.z(i) * FACE_SHRINK - FACE_BACK);
        }
        return mesh(positions, canonical.triangles());
    }

    private static void put(float[] positions, int vertex, double x, double y, double z) {
        positions[vertex * 3] = (float) x;
        positions[vertex * 3 + 1] = (float) y;
        positions[vertex * 3 + 2] = (float) z;
    }

    /** Two triangles a field, seen from outside. */
    private static int[] grid(int rows) {
        int[] indices = new int[rows * ACROSS * 6];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < ACROSS; column++) {
                int a = row * (ACROSS + 1) + column;
                int b = a + ACROSS + 1;
                for (int index : new int[] {a, b, a + 1, a + 1, b, b + 1}) {
                    indices[at++] = index;
                }
            }
        }
        return indices;
    }

    // Depth alone is drawn of it, so its normals are never read.
    private static MeshData mesh(float[] positions, int[] indices) {
        int n = positions.length / 3;
        return new MeshData(positions, new float[n * 3], new float[n * 2], new float[n * 4], indices);
    }
}
