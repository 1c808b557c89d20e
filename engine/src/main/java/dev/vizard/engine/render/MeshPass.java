package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the scene's models into the light. A model is copied to the device when it is first seen. */
final class MeshPass implements RenderPass {
    private final Path shaders;
    private final Environment environment;
    private final Map<Set<MeshFeature>, MeshProgram> programs = new HashMap<>();
    private final List<GpuModel> models = new ArrayList<>();

    MeshPass(Path shaders, Environment environment) {
        this.shaders = shaders;
        this.environment = environment;
    }

    @Override
    public void render(RenderFrame frame) {
        List<Scene.Instance> instances = frame.scene().instances;
        frame.light().bind();
        glDisable(GL_BLEND);
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LESS);
        glDepthMask(true);
        glClear(GL_DEPTH_BUFFER_BIT);
        environment.prefiltered().bind(MeshProgram.ENVIRONMENT_UNIT);
        for (int i = 0; i < instances.size(); i++) {
            if (instances.get(i).visible) {
                draw(frame, instances.get(i));
            }
        }
    }

    private void draw(RenderFrame frame, Scene.Instance instance) {
        List<GpuModel.GpuPart> parts = uploaded(instance.model).parts();
        MeshProgram current = null;
        for (int i = 0; i < parts.size(); i++) {
            GpuModel.GpuPart part = parts.get(i);
            if (part.program() != current) {
                current = part.program();
                current.begin(frame, environment);
                current.place(instance);
            }
            current.paint(part.material());
            Texture[] textures = part.textures();
            for (int unit = 0; unit < textures.length; unit++) {
                if (textures[unit] != null) {
                    textures[unit].bind(unit);
                }
            }
            if (part.material().doubleSided()) {
                glDisable(GL_CULL_FACE);
            } else {
                glEnable(GL_CULL_FACE);
            }
            part.array().drawTriangles(part.indexCount());
        }
    }

    private GpuModel uploaded(Model model) {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).model().equals(model)) {
                return models.get(i);
            }
        }
        GpuModel made = new GpuModel(
                model, features -> programs.computeIfAbsent(features, wanted -> new MeshProgram(shaders, wanted)));
        models.add(made);
        return made;
    }

    /** Frees a model's copy; it is made again when it is seen again. */
    void forget(Model model) {
        for (int i = models.size() - 1; i >= 0; i--) {
            if (models.get(i).model().equals(model)) {
                models.remove(i).close();
            }
        }
    }

    @Override
    public void close() {
        models.forEach(GpuModel::close);
        models.clear();
        programs.values().forEach(MeshProgram::close);
        programs.clear();
        environment.close();
    }
}
