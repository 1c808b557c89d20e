package dev.vizard.engine.render;

import dev.vizard.engine.scene.ImageData;
import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.MeshData;
import dev.vizard.engine.scene.Model;
import java.nio.ByteBuffer;
import java.util.List;
import org.joml.Vector3f;
import org.lwjgl.BufferUtils;

/** A procedural object that shows every kind of material: a red lacquered ball, a gold ring, dark metal, lit eyes. */
public final class SampleModel {
    private SampleModel() {}

    public static Model create(int slices) {
        List<ImageData> images = List.of(checker());
        Material.Maps textured = new Material.Maps(-1, 0, -1, 0, -1, -1, 1, 1);
        Material dark = new Material(
                "dark",
                new org.joml.Vector4f(0.12f, 0.12f, 0.13f, 1),
                1,
                0.6f,
                new Vector3f(),
                0,
                0,
                0,
                false,
                false,
                textured);
        List<Material> materials = List.of(
                Material.of("red", 0.45f, 0.02f, 0.02f, 0.7f, 0.35f).withClearCoat(1),
                Material.of("gold", 0.95f, 0.6f, 0.2f, 1, 0.25f),
                dark,
                Material.of("eye", 0.02f, 0.02f, 0.02f, 0, 0.5f).withEmissive(6, 9, 12));
        return Model.of(
                "sample",
                List.of(
                        new Model.Part("ball", torus(slices, new Vector3f(0, 0, 0), 0, 1), 0),
                        new Model.Part("ring", torus(slices, new Vector3f(0, 0.2f, 0), 1.25f, 0.16f), 1),
                        new Model.Part("base", torus(slices, new Vector3f(0, -0.8f, 0), 0.8f, 0.3f), 2),
                        new Model.Part("left eye", torus(24, new Vector3f(-0.35f, 0.45f, 0.85f), 0, 0.12f), 3),
                        new Model.Part("right eye", torus(24, new Vector3f(0.35f, 0.45f, 0.85f), 0, 0.12f), 3)),
                materials,
                images);
    }

    /** A ball of radius 1. */
    public static MeshData ball(int slices) {
        return torus(slices, new Vector3f(), 0, 1);
    }

    /** A ring about Y; with ring radius 0 a ball (both halves of the tube fold into one). */
    static MeshData torus(int slices, Vector3f centre, float ringRadius, float tubeRadius) {
        int stacks = slices / 2;
        int count = (slices + 1) * (stacks + 1);
        float[] positions = new float[count * 3];
        float[] normals = new float[count * 3];
        float[] uvs = new float[count * 2];
        double tube = ringRadius == 0 ? Math.PI : 2 * Math.PI;
        for (int s = 0, v = 0; s <= stacks; s++) {
            double b = ringRadius == 0 ? -Math.PI / 2 + tube * s / stacks : tube * s / stacks;
            for (int k = 0; k <= slices; k++, v++) {
                double a = 2 * Math.PI * k / slices;
                normals[3 * v] = (float) (Math.cos(b) * Math.sin(a));
                normals[3 * v + 1] = (float) Math.sin(b);
                normals[3 * v + 2] = (float) (Math.cos(b) * Math.cos(a));
                positions[3 * v] = centre.x + ringRadius * (float) Math.sin(a) + tubeRadius * normals[3 * v];
                positions[3 * v + 1] = centre.y + tubeRadius * normals[3 * v + 1];
                positions[3 * v + 2] = centre.z + ringRadius * (float) Math.cos(a) + tubeRadius * normals[3 * v + 2];
                uvs[2 * v] = 4f * k / slices;
                uvs[2 * v + 1] = 2f * s / stacks;
            }
        }
        int[] indices = new int[slices * stacks * 6];
        for (int s = 0, i = 0; s < stacks; s++) {
            for (int k = 0; k < slices; k++) {
                int corner = s * (slices + 1) + k;
                int above = corner + slices + 1;
                for (int index : new int[] {corner, corner + 1, above, above, corner + 1, above + 1}) {
                    indices[i++] = index;
                }
            }
        }
        return MeshData.withTangents(positions, normals, uvs, indices);
    }

    private static ImageData checker() {
        int edge = 64;
        ByteBuffer rgba = BufferUtils.createByteBuffer(edge * edge * 4);
        for (int i = 0; i < edge * edge; i++) {
            boolean dark = ((i % edge) / 8 + (i / edge) / 8) % 2 == 0;
            rgba.put(4 * i, (byte) 255).put(4 * i + 1, (byte) (dark ? 110 : 220));
            rgba.put(4 * i + 2, (byte) 255).put(4 * i + 3, (byte) 255);
        }
        return new ImageData("checker", edge, edge, rgba);
    }
}
