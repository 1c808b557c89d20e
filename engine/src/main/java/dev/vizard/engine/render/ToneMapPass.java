package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Uniform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns light into encoded colour and, if wanted, smooths stair-steps on the way to the target. */
final class ToneMapPass implements RenderPass {
    private final List<ShaderProgram> programs = new ArrayList<>();
    private final Curve neutral;
    private final Curve aces;
    private final ShaderProgram smooth;
    private final Uniform smoothTexel;
    private Framebuffer encoded;

    ToneMapPass(Path shaders) {
        try {
            neutral = curve(shaders, Map.of());
            aces = curve(shaders, Map.of("ACES", ""));
            smooth = ShaderProgram.load(shaders, "fullscreen.vert", "fxaa.frag", Map.of());
            programs.add(smooth);
            smooth.sampler("uColour", 0);
            smoothTexel = smooth.uniform("uTexel");
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private Curve curve(Path shaders, Map<String, String> defines) {
        ShaderProgram program = ShaderProgram.load(shaders, "fullscreen.vert", "tone_map.frag", defines);
        programs.add(program);
        program.sampler("uLight", 0);
        program.sampler("uBloom", 1);
        return new Curve(program, program.uniform("uExposure"), program.uniform("uBloomStrength"));
    }

    @Override
    public void render(RenderFrame frame) {
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        boolean smoothed = frame.settings().smoothEdges();
        if (smoothed) {
            resize(frame.width(), frame.height());
            encoded.bind();
        } else {
            frame.bindTarget();
        }
        Curve curve = frame.settings().toneCurve() == RenderSettings.ToneCurve.ACES ? aces : neutral;
        curve.program.use();
        curve.exposure.set(frame.scene().exposure);
        curve.bloomStrength.set(frame.bloom() == null ? 0 : frame.scene().bloom);
        frame.light().colour().bind(0);
        (frame.bloom() == null ? frame.light().colour() : frame.bloom()).bind(1);
        frame.drawFullscreen();
        if (smoothed) {
            frame.bindTarget();
            smooth.use();
            smoothTexel.set(1f / frame.width(), 1f / frame.height());
            encoded.colour().bind(0);
            frame.drawFullscreen();
        }
    }

    private void resize(int width, int height) {
        if (encoded != null && encoded.width() == width && encoded.height() == height) {
            return;
        }
        if (encoded != null) {
            encoded.close();
            encoded = null;
        }
        encoded = new Framebuffer(width, height, GL_RGBA8, false);
    }

    @Override
    public void close() {
        if (encoded != null) {
            encoded.close();
            encoded = null;
        }
        programs.forEach(ShaderProgram::close);
        programs.clear();
    }

    private record Curve(ShaderProgram program, Uniform exposure, Uniform bloomStrength) {}
}
