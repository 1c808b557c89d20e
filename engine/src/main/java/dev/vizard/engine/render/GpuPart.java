package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.VertexArray;
import dev.vizard.engine.scene.Material;
import java.util.Set;

/** One part of a model on the device, ready to draw; its objects belong to the model. */
final class GpuPart {
    final String name;
    final Material material;
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
     * @param first where each level of detail begins in the indices; one more, for the end
     * @param textures by unit, null where there is none
     */
    GpuPart(String name, VertexArray array, int[] first, Material material, Texture[] textures) {
        this.name = name;
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
