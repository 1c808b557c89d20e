package dev.vizard.engine.render;

import dev.vizard.engine.gl.GlBuffer;
import dev.vizard.engine.gl.GlObject;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.VertexArray;
import dev.vizard.engine.scene.Bounds;
import dev.vizard.engine.scene.ImageData;
import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.MeshData;
import dev.vizard.engine.scene.Model;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.system.MemoryUtil;

/** A model's copy on the graphics device. */
final class GpuModel implements AutoCloseable {
    private static final int FLOATS = 12;

    private final List<GlObject> owned = new ArrayList<>();
    private final List<GpuPart> parts = new ArrayList<>();
    private final Texture[] srgb;
    private final Texture[] linear;
    private final Model model;
    private Bounds glow;

    GpuModel(Model model) {
        this.model = model;
        srgb = new Texture[model.images().size()];
        linear = new Texture[model.images().size()];
        try {
            for (Model.Part part : model.parts()) {
                Material material = model.materials().get(part.material());
                parts.add(upload(part, material));
                if (material.emissive().lengthSquared() > 0) {
                    Bounds bounds = part.mesh().bounds();
                    glow = glow == null ? bounds : glow.union(bounds);
                }
            }
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private GpuPart upload(Model.Part part, Material material) {
        MeshData mesh = part.mesh();
        int[] first = new int[part.levels().size() + 1];
        for (int level = 0; level < part.levels().size(); level++) {
            first[level + 1] = first[level] + part.level(level).length;
        }
        VertexArray array = own(new VertexArray());
        FloatBuffer vertices = MemoryUtil.memAllocFloat(mesh.vertexCount() * FLOATS);
        IntBuffer indices = MemoryUtil.memAllocInt(first[first.length - 1]);
        try {
            for (int v = 0; v < mesh.vertexCount(); v++) {
                vertices.put(mesh.positions(), 3 * v, 3)
                        .put(mesh.normals(), 3 * v, 3)
                        .put(mesh.uvs(), 2 * v, 2)
                        .put(mesh.tangents(), 4 * v, 4);
            }
            own(GlBuffer.vertices(vertices.flip()));
            array.floats(0, 3, FLOATS * 4, 0);
            array.floats(1, 3, FLOATS * 4, 12);
            array.floats(2, 2, FLOATS * 4, 24);
            array.floats(3, 4, FLOATS * 4, 32);
            part.levels().forEach(indices::put);
            own(GlBuffer.indices(indices.flip()));
        } finally {
            MemoryUtil.memFree(vertices);
            MemoryUtil.memFree(indices);
        }
        Material.Maps maps = material.maps();
        Texture[] textures = new Texture[MeshProgram.MATERIAL_UNITS];
        textures[MeshProgram.BASE_UNIT] = texture(maps.baseColour(), srgb, true);
        if (!material.unlit()) {
            textures[MeshProgram.METALLIC_ROUGHNESS_UNIT] = texture(maps.metallicRoughness(), linear, false);
            textures[MeshProgram.NORMAL_UNIT] = texture(maps.normal(), linear, false);
            textures[MeshProgram.OCCLUSION_UNIT] =
                    maps.occlusion() == maps.metallicRoughness() ? null : texture(maps.occlusion(), linear, false);
            textures[MeshProgram.EMISSIVE_UNIT] =
                    material.emissive().lengthSquared() > 0 ? texture(maps.emissive(), srgb, true) : null;
            textures[MeshProgram.CLEAR_COAT_UNIT] =
                    material.clearCoat() > 0 ? texture(maps.clearCoat(), linear, false) : null;
        }
        return new GpuPart(part.name(), mesh.bounds(), array, first, material, textures);
    }

    private Texture texture(int image, Texture[] made, boolean encoded) {
        if (image < 0) {
            return null;
        }
        if (made[image] == null) {
            ImageData data = model.images().get(image);
            made[image] = own(Texture.image(data.name(), data.width(), data.height(), data.rgba(), encoded));
        }
        return made[image];
    }

    private <T extends GlObject> T own(T object) {
        owned.add(object);
        return object;
    }

    /** The box around all that gives off light; null where nothing does. */
    Bounds glow() {
        return glow;
    }

    Model model() {
        return model;
    }

    List<GpuPart> parts() {
        return parts;
    }

    @Override
    public void close() {
        for (GlObject object : owned) {
            object.close();
        }
        owned.clear();
    }
}
