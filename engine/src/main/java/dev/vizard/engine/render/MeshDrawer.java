package dev.vizard.engine.render;

import dev.vizard.engine.scene.Scene;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Matrix4fc;

/** Draws a scene's models shaded, as seen through a given matrix. */
final class MeshDrawer {
    private final MeshShaders shaders;
    private final GpuModels models;
    private final Matrix4f place = new Matrix4f();
    private MeshProgram current;

    MeshDrawer(MeshShaders shaders, GpuModels models) {
        this.shaders = shaders;
        this.models = models;
    }

    void draw(RenderFrame frame, MeshShading shading, Matrix4fc viewProjection, int level) {
        prepare(frame);
        List<Scene.Instance> instances = frame.scene().instances;
        for (int i = 0; i < instances.size(); i++) {
            Scene.Instance instance = instances.get(i);
            if (instance.visible && !instance.occluder) {
                draw(frame, instance, shading, viewProjection, level);
            }
        }
    }

    /** Copies what is new to the device and binds what all meshes look into. */
    void prepare(RenderFrame frame) {
        upload(frame.scene().instances);
        frame.environment().prefiltered().blendLevels(frame.blendLevels());
        frame.environment().prefiltered().bind(MeshProgram.ENVIRONMENT_UNIT);
        frame.bindShadow();
    }

    // Making textures binds them wherever it pleases, so it comes before the binding that is to last.
    private void upload(List<Scene.Instance> instances) {
        for (int i = 0; i < instances.size(); i++) {
            if (instances.get(i).visible) {
                models.of(instances.get(i).model);
            }
        }
    }

    private void draw(
            RenderFrame frame, Scene.Instance instance, MeshShading shading, Matrix4fc viewProjection, int level) {
        List<GpuPart> parts = models.of(instance.model).parts();
        current = null;
        for (int i = 0; i < parts.size(); i++) {
            Scene.PartState state = instance.changed(parts.get(i).name);
            if (state == null || state.visible) {
                draw(frame, instance, parts.get(i), state, shading, viewProjection, level);
            }
        }
    }

    /** Draws the parts that the {@link DeferredDrawer} leaves, as the frame sees them. */
    void draw(RenderFrame frame, Scene.Instance instance, GpuPart part, Scene.PartState state) {
        current = null;
        draw(frame, instance, part, state, frame.forwardShading(), frame.viewProjection(), frame.level());
    }

    private void draw(
            RenderFrame frame,
            Scene.Instance instance,
            GpuPart part,
            Scene.PartState state,
            MeshShading shading,
            Matrix4fc viewProjection,
            int level) {
        MeshProgram program = part.program(shaders, shading);
        if (!program.equals(current)) {
            current = program;
            program.begin(frame, frame.environment());
        }
        place.set(instance.transform);
        if (state != null) {
            place.mul(state.transform);
        }
        program.place(place, viewProjection);
        program.paint(part.material, state == null ? 1 : state.glow);
        part.bindTextures();
        part.draw(level);
    }
}
