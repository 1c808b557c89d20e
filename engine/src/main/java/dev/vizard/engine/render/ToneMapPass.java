package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Uniform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns light into encoded colour and, if wanted, smooths stair-steps on the way to the target. */
final class ToneMapPass implements RenderPass {
    private final List<ShaderProgram> programs = new ArrayList<>();
    private final Curve[] curves = new Curve[4];
    private final ShaderProgram smooth;
    private final Uniform smoothTexel;
    private final ShaderProgram enlarge;
    private Framebuffer encoded;

    ToneMapPass(Path shaders) {
        try {
            for (int i = 0; i < curves.length; i++) {
                curves[i] = curve(shaders, (i & 1) != 0, (i & 2) != 0);
            }
            smooth = load(shaders, "fxaa.frag", Map.of());
            smooth.sampler("uColour", 0);
            smoothTexel = smooth.uniform("uTexel");
            enlarge = load(shaders, "enlarge.frag", Map.of());
            enlarge.sampler("uColour", 0);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private ShaderProgram load(Path shaders, String fragment, Map<String, String> defines) {
        ShaderProgram program = ShaderProgram.load(shaders, "fullscreen.vert", fragment, defines);
        programs.add(program);
        return program;
    }

    private Curve curve(Path shaders, boolean aces, boolean bloom) {
        Map<String, String> defines = new TreeMap<>();
        if (aces) {
            defines.put("ACES", "");
        }
        if (bloom) {
            defines.put("BLOOM", "");
        }
        ShaderProgram program = load(shaders, "tone_map.frag", defines);
        program.sampler("uLight", 0);
        if (bloom) {
            program.sampler("uBloom", 1);
        }
        return new Curve(program, program.uniform("uExposure"), bloom ? program.uniform("uBloomStrength") : null);
    }

    @Override
    public void render(RenderFrame frame) {
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        // Enlarging smooths by itself.
        boolean smoothed = frame.settings().smoothEdges() && !frame.enlarged();
        boolean direct = !smoothed && !frame.enlarged();
        if (direct) {
            frame.bindTarget();
        } else {
            resize(frame.width(), frame.height());
            encoded.bind();
        }
        boolean aces = frame.settings().toneCurve() == RenderSettings.ToneCurve.ACES;
        Curve curve = curves[(aces ? 1 : 0) + (frame.bloom() != null ? 2 : 0)];
        curve.program.use();
        curve.exposure.set(frame.scene().exposure);
        if (frame.bloom() != null) {
            curve.bloomStrength.set(frame.scene().bloom);
            frame.bloom().bind(1);
        }
        frame.light().colour().bind(0);
        frame.drawFullscreen();
        if (direct) {
            return;
        }
        frame.bindTarget();
        if (smoothed) {
            smooth.use();
            smoothTexel.set(1f / frame.width(), 1f / frame.height());
        } else {
            enlarge.use();
        }
        encoded.colour().bind(0);
        frame.drawFullscreen();
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
