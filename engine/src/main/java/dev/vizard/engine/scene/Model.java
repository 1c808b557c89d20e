package dev.vizard.engine.scene;

import java.util.List;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.joml.Vector3fc;

/**
 * A model as it was loaded: no OpenGL in it, node transforms applied. Two loads of one file are two models.
 *
 * @param name of the file, for reports
 * @param parts in drawing order
 * @param materials named by the parts' numbers
 * @param images named by the materials' numbers
 * @param bounds the box around all parts
 */
public record Model(String name, List<Part> parts, List<Material> materials, List<ImageData> images, Bounds bounds) {
    /**
     * A mesh with a name.
     *
     * @param name of the node in the file
     * @param mesh its triangles
     * @param material number of its material
     * @param pivot origin of the node, in the model's space: what a movable part turns about
     * @param levels indices into the mesh, three a triangle: all of them first, then ever fewer triangles
     */
    public record Part(String name, MeshData mesh, int material, Vector3fc pivot, List<int[]> levels) {
        /** Keeps its own list. */
        public Part {
            levels = List.copyOf(levels);
        }

        /** A part that is drawn with all its triangles from afar, too. */
        public Part(String name, MeshData mesh, int material, Vector3fc pivot) {
            this(name, mesh, material, pivot, List.of(mesh.indices()));
        }

        /** A part that turns about the model's origin. */
        public Part(String name, MeshData mesh, int material) {
            this(name, mesh, material, new Vector3f());
        }

        /** The indices of a level, 0 for all; the last one where there are not so many. */
        public int[] level(int number) {
            return levels.get(Math.min(number, levels.size() - 1));
        }
    }

    /** Keeps its own lists. */
    public Model {
        parts = List.copyOf(parts);
        materials = List.copyOf(materials);
        images = List.copyOf(images);
    }

    /** A model of the given parts; the bounds are computed. */
    public static Model of(String name, List<Part> parts, List<Material> materials, List<ImageData> images) {
        Bounds bounds = parts.stream()
                .map(part -> part.mesh().bounds())
                .reduce(Bounds::union)
                .orElseThrow(() -> new IllegalArgumentException("a model needs a part"));
        return new Model(name, parts, materials, images, bounds);
    }

    /** Triangles in all. */
    public int triangleCount() {
        return parts.stream().mapToInt(part -> part.mesh().triangleCount()).sum();
    }

    /** Triangles in all of a level, 0 for all. */
    public int triangleCount(int level) {
        return parts.stream().mapToInt(part -> part.level(level).length / 3).sum();
    }

    /** Smallest corner of its bounds. */
    public Vector3fc low() {
        return bounds.min();
    }

    /** Largest corner of its bounds. */
    public Vector3fc high() {
        return bounds.max();
    }

    /** The matrix that puts the middle of its bounds at the origin and gives it this height. */
    public Matrix4f fitToHeight(float height) {
        return ModelFit.toHeight(bounds, height);
    }

    // Identity: comparing pictures would be slow, and the renderer keeps one copy for each object.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
