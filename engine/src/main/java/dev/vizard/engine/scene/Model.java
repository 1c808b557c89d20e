package dev.vizard.engine.scene;

import java.util.List;
import org.joml.Vector3f;

/**
 * A model as it was loaded: no OpenGL in it, node transforms applied.
 *
 * @param low smallest corner of its bounds
 * @param high largest corner of its bounds
 */
public record Model(
        String name, List<MeshData> meshes, List<Material> materials, List<Image> images, Vector3f low, Vector3f high) {

    /** Computes the bounds. */
    public static Model of(String name, List<MeshData> meshes, List<Material> materials, List<Image> images) {
        Vector3f low = new Vector3f(Float.POSITIVE_INFINITY);
        Vector3f high = new Vector3f(Float.NEGATIVE_INFINITY);
        Vector3f point = new Vector3f();
        for (MeshData mesh : meshes) {
            for (int i = 0; i < mesh.vertices().length; i += MeshData.STRIDE) {
                point.set(mesh.vertices()[i], mesh.vertices()[i + 1], mesh.vertices()[i + 2]);
                low.min(point);
                high.max(point);
            }
        }
        return new Model(name, List.copyOf(meshes), List.copyOf(materials), List.copyOf(images), low, high);
    }

    /** Triangles in all. */
    public int triangleCount() {
        return meshes.stream().mapToInt(MeshData::triangleCount).sum();
    }

    /** The matrix that puts the middle of its bounds at the origin and gives it this height. */
    public org.joml.Matrix4f fitToHeight(float height) {
        Vector3f size = new Vector3f(high).sub(low);
        Vector3f middle = new Vector3f(low).add(high).mul(0.5f);
        // Flat things are measured by their longest side, or they would fill the sky.
        float extent = Math.max(size.y, 0.5f * Math.max(size.x, size.z));
        return new org.joml.Matrix4f().scale(height / extent).translate(middle.negate());
    }
}
