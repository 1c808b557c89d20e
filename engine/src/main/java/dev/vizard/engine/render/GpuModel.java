package dev.vizard.engine.render;

import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.VertexArray;
import dev.vizard.engine.scene.Image;
import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.MeshData;
import dev.vizard.engine.scene.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A model in OpenGL's memory. */
final class GpuModel implements AutoCloseable {

    /** A mesh with what it is drawn with. */
    record Part(VertexArray triangles, Material material) {}

    final List<Part> parts = new ArrayList<>();
    private final List<Texture> textures = new ArrayList<>();

    GpuModel(Model model) {
        Set<Integer> colours = new HashSet<>();
        for (Material material : model.materials()) {
            colours.add(material.baseColourImage());
            colours.add(material.emissiveImage());
        }
        for (int i = 0; i < model.images().size(); i++) {
            Image image = model.images().get(i);
            String label = model.name() + " picture " + i;
            textures.add(Texture.image(label, image.width(), image.height(), image.rgba(), colours.contains(i)));
        }
        for (MeshData mesh : model.meshes()) {
            VertexArray triangles = new VertexArray(model.name() + " " + mesh.part(), mesh.vertices(), mesh.indices());
            parts.add(new Part(triangles, model.materials().get(mesh.material())));
        }
    }

    Texture texture(int image) {
        return textures.get(image);
    }

    @Override
    public void close() {
        parts.forEach(part -> part.triangles.close());
        textures.forEach(Texture::close);
    }
}
