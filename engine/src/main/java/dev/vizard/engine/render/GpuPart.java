package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.VertexArray;
import dev.vizard.engine.scene.Bounds;
import dev.vizard.engine.scene.Material;
import java.util.Arrays;
import java.util.Set;

/** One part of a model on the device, ready to draw; its objects belong to the model. */
final class GpuPart {
    final String name;
    final Material material;
    final Bounds bounds;
    private final VertexArray array;
    private final int[] first;
    private final Texture[] textures;
    private final Set<MeshFeature> features;
    private MeshProgram program;
    private MeshShading shading;
    private int generation;

    /**
     * A part.
     *
     * @param bounds of its mesh
     * @param first where each level of detail begins in the indices; one more, for the end
     * @param textures by unit, null where there is none
     */
    GpuPart(String name, Bounds bounds, VertexArray array, int[] first, Material material, Texture[] textures) {
        this.name = name;
        this.bounds = bounds;
        this.array = array;
        this.first = first;
        this.material = material;
        this.textures = textures;
        features = Set.copyOf(MeshFeature.of(material));
    }

    /** The program that shades it; looked up again only when the way of shading changes. */
    MeshProgram program(MeshShaders shaders, MeshShading wanted) {
        if (!wanted.equals(shading) || generation != shaders.generation()) {
            program = shaders.program(features, wanted);
            shading = wanted;
            generation = shaders.generation();
        }
        return program;
    }

    /** Whether it can be shaded apart from being drawn: what is cut out by its map or not lit is not worth it. */
    boolean deferrable() {
        return !features.contains(MeshFeature.ALPHA_MASK) && !features.contains(MeshFeature.UNLIT);
    }

    /** Whether it looks into the same pictures. */
    boolean sameTextures(GpuPart other) {
        return Arrays.equals(textures, other.textures);
    }

    /** Triangles in all. */
    int triangles() {
        return (first[1] - first[0]) / 3;
    }

    void bindTextures() {
        for (int unit = 0; unit < textures.length; unit++) {
            if (textures[unit] != null) {
                textures[unit].bind(unit);
            }
        }
    }

    /** Draws its triangles; {@code level} 0 is all of them. */
    void draw(int level) {
        int used = Math.min(level, first.length - 2);
        if (material.doubleSided()) {
            glDisable(GL_CULL_FACE);
        } else {
            glEnable(GL_CULL_FACE);
        }
        array.drawTriangles(first[used], first[used + 1] - first[used]);
    }
}
