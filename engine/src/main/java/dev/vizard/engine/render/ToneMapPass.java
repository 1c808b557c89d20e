package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Uniform;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns light into encoded colour, adds what lens and film add, and smooths stair-steps or enlarges on the way to the
 * target.
 */
final class ToneMapPass implements RenderPass {
    // Edges of models reach into the pixels beside them.
    private static final float EDGE_REACH = 0.02f;
    private static final int ACES = 1;
    private static final int BLOOM = 2;
    private static final int VIGNETTE = 4;
    private static final int GRAIN = 8;

    private final Path shaders;
    private final Look[] curves = new Look[16];
    private final Look[] finishes = new Look[16];
    private final ShaderProgram smooth;
    private final ShaderProgram smoothFast;
    private final ScreenArea area;
    private final AroundModels around;
    private Framebuffer encoded;

    ToneMapPass(Path shaders, GpuModels models) {
        this.shaders = shaders;
        area = new ScreenArea(models, false, EDGE_REACH);
        around = new AroundModels(models, EDGE_REACH);
        smooth = ShaderProgram.load(shaders, "fullscreen.vert", "fxaa.frag", Map.of());
        smoothFast = ShaderProgram.load(shaders, "fullscreen.vert", "fxaa.frag", Map.of("BRIGHTNESS_FROM_COLOUR", ""));
        try {
            smooth.sampler("uColour", 0);
            smoothFast.sampler("uColour", 0);
            // The usual ones now, so that their errors show at the start.
            look(curves, "tone_map.frag", BLOOM | VIGNETTE);
            look(finishes, "enlarge.frag", 0);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private Look look(Look[] known, String fragment, int bits) {
        if (known[bits] == null) {
            Map<String, String> defines = new TreeMap<>();
            define(defines, bits, ACES, "ACES");
            define(defines, bits, BLOOM, "BLOOM");
            define(defines, bits, VIGNETTE, "VIGNETTE");
            define(defines, bits, GRAIN, "GRAIN");
            known[bits] = new Look(ShaderProgram.load(shaders, "fullscreen.vert", fragment, defines));
        }
        return known[bits];
    }

    private static void define(Map<String, String> defines, int bits, int bit, String name) {
        if ((bits & bit) != 0) {
            defines.put(name, "");
        }
    }

    @Override
    public String name() {
        return "tone mapping";
    }

    @Override
    public void render(RenderFrame frame) {
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        if (frame.raw()) {
            frame.bindTarget();
            look(finishes, "enlarge.frag", 0).draw(frame, frame.light());
            return;
        }
        if (frame.encoded()) {
            Framebuffer source = frame.settings().smoothEdges() ? smoothed(frame) : frame.light();
            frame.bindTarget();
            if (frame.behind() == null || around.fill(frame)) {
                look(finishes, "enlarge.frag", frame.settings().grain() ? GRAIN : 0)
                        .draw(frame, source);
            }
            glDisable(GL_SCISSOR_TEST);
            return;
        }
        // Enlarging smooths by itself.
        boolean smoothed = frame.settings().smoothEdges() && !frame.enlarged() && frame.samples() == null;
        boolean direct = !smoothed && !frame.enlarged();
        if (direct) {
            frame.bindTarget();
        } else {
            resize(frame.width(), frame.height());
            encoded.bind();
        }
        boolean aces = frame.settings().toneCurve() == RenderSettings.ToneCurve.ACES;
        look(curves, "tone_map.frag", lens(frame) | (aces ? ACES : 0)).draw(frame, frame.light());
        if (direct) {
            return;
        }
        frame.bindTarget();
        if (smoothed) {
            smooth.use();
            encoded.colour().bind(0);
            frame.drawFullscreen();
        } else {
            look(finishes, "enlarge.frag", 0).draw(frame, encoded);
        }
    }

    /** A copy whose edges are smoothed where there are models; the backdrop has none. */
    private Framebuffer smoothed(RenderFrame frame) {
        resize(frame.width(), frame.height());
        encoded.copy(frame.light());
        if (area.scissor(frame)) {
            smoothFast.use();
            frame.light().colour().bind(0);
            frame.drawFullscreen();
            glDisable(GL_SCISSOR_TEST);
        }
        return encoded;
    }

    private static int lens(RenderFrame frame) {
        return (frame.bloom() != null ? BLOOM : 0)
                | (frame.settings().vignette() ? VIGNETTE : 0)
                | (frame.settings().grain() ? GRAIN : 0);
    }

    private void resize(int width, int height) {
        if (encoded != null && encoded.width() == width && encoded.height() == height) {
            return;
        }
        if (encoded != null) {
            encoded.close();
            encoded = null;
        }
        encoded = new Framebuffer("encoded", width, height, GL_RGBA8, false);
    }

    @Override
    public void close() {
        if (encoded != null) {
            encoded.close();
            encoded = null;
        }
        smooth.close();
        smoothFast.close();
        close(curves);
        close(finishes);
    }

    private static void close(Look[] looks) {
        for (int i = 0; i < looks.length; i++) {
            if (looks[i] != null) {
                looks[i].program.close();
                looks[i] = null;
            }
        }
    }

    /** One way from a source picture to a target. */
    private static final class Look {
        private final ShaderProgram program;
        private final Uniform exposure;
        private final Uniform bloomStrength;
        private final Uniform aspect;
        private final Uniform grainSeed;

        Look(ShaderProgram program) {
            this.program = program;
            exposure = program.uniformIfUsed("uExposure");
            bloomStrength = program.uniformIfUsed("uBloomStrength");
            aspect = program.uniformIfUsed("uPictureAspect");
            grainSeed = program.uniformIfUsed("uGrainSeed");
            program.samplerIfUsed("uLight", 0);
            program.samplerIfUsed("uColour", 0);
            program.samplerIfUsed("uBloom", 1);
        }

        void draw(RenderFrame frame, Framebuffer source) {
            program.use();
            exposure.set(frame.scene().exposure);
            bloomStrength.set(frame.scene().bloom);
            aspect.set((float) frame.width() / frame.height());
            grainSeed.set(frame.number() % 61);
            if (frame.bloom() != null) {
                frame.bloom().bind(1);
            }
            source.colour().bind(0);
            frame.drawFullscreen();
        }
    }
}
