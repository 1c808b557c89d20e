package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Uniform;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joml.Matrix4f;
import org.joml.Matrix4fc;

/** Draws models as mere depth. */
final class DepthProgram implements AutoCloseable {
    private final ShaderProgram program;
    private final Uniform transform;
    private final Matrix4f combined = new Matrix4f();

    DepthProgram(Path shaders) {
        program = ShaderProgram.load(shaders, "depth.vert", "depth.frag", Map.of());
        transform = program.uniform("uTransform");
    }

    void draw(Scene.Instance instance, GpuModel model, Matrix4fc viewProjection, int level) {
        program.use();
        List<GpuPart> parts = model.parts();
        for (int i = 0; i < parts.size(); i++) {
            GpuPart part = parts.get(i);
            Scene.PartState state = instance.changed(part.name);
            if (state != null && !state.visible) {
                continue;
            }
            viewProjection.mul(instance.transform, combined);
            if (state != null) {
                combined.mul(state.transform);
            }
            transform.set(combined);
            part.draw(level);
        }
        glEnable(GL_CULL_FACE);
    }

    @Override
    public void close() {
        program.close();
    }
}
