package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.ShaderProgram;
import java.nio.file.Path;
import java.util.Map;

/** Averages the samples of each pixel, where there are several. */
final class ResolvePass implements RenderPass {
    private final ShaderProgram program;

    ResolvePass(Path shaders) {
        program = ShaderProgram.load(shaders, "fullscreen.vert", "resolve.frag", Map.of());
        program.samplerIfUsed("uSamples", 0);
    }

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public void render(RenderFrame frame) {
        if (frame.samples() == null) {
            return;
        }
        frame.light().bind();
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        program.use();
        frame.samples().bindTexture(0);
        frame.drawFullscreen();
    }

    @Override
    public void close() {
        program.close();
    }
}
