package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.Uniform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spreads light brighter than the threshold: halved step by step, then added up again from small to large. */
final class BloomPass implements RenderPass {
    // Light that spreads, white paper being 1: mirrored light only where it is hot, glowing surfaces nearly whole.
    private static final float MIRRORED_THRESHOLD = 3.5f;
    private static final float OWN_THRESHOLD = 0.4f;
    // Of the picture's half height: beyond, glow is too faint to be seen.
    private static final float GLOW_REACH = 0.6f;
    private static final int LEVELS = 5;
    // The first step goes straight to a quarter: cheap, and bloom has no detail to lose.
    private static final int FIRST_SHIFT = 2;
    private static final int FAST_FIRST_SHIFT = 3;

    private final ScreenArea area;
    private final ShaderProgram bright;
    private final Uniform brightTexel;
    private final Uniform threshold;
    private final ShaderProgram own;
    private final Uniform ownTexel;
    private final ShaderProgram glow;
    private final Uniform glowStrength;
    private final Uniform glowPixel;
    private final Uniform glowArea;
    private final Uniform glowMargin;
    private final ShaderProgram down;
    private final Uniform downTexel;
    private final ShaderProgram up;
    private final Uniform upTexel;
    private final List<ShaderProgram> programs = new ArrayList<>();
    private final List<Framebuffer> chain = new ArrayList<>();
    private int width;
    private int height;
    private int shift;

    BloomPass(Path shaders, GpuModels models) {
        area = new ScreenArea(models, true, GLOW_REACH);
        try {
            bright = load(shaders, "bloom_down.frag", Map.of("BRIGHT_PASS", ""));
            brightTexel = bright.uniform("uTexel");
            threshold = bright.uniform("uThreshold");
            own = load(shaders, "bloom_down.frag", Map.of("BRIGHT_PASS", "", "ENCODED", ""));
            ownTexel = own.uniform("uTexel");
            glow = ShaderProgram.load(shaders, "fullscreen.vert", "glow.frag", Map.of());
            programs.add(glow);
            glow.sampler("uBloom", 0);
            glowStrength = glow.uniform("uBloomStrength");
            glowPixel = glow.uniform("uPixel");
            glowArea = glow.uniform("uArea");
            glowMargin = glow.uniform("uMargin");
            down = load(shaders, "bloom_down.frag", Map.of());
            downTexel = down.uniform("uTexel");
            up = load(shaders, "bloom_up.frag", Map.of());
            upTexel = up.uniform("uTexel");
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private ShaderProgram load(Path shaders, String fragment, Map<String, String> defines) {
        ShaderProgram program = ShaderProgram.load(shaders, "fullscreen.vert", fragment, defines);
        programs.add(program);
        program.sampler("uSource", 0);
        return program;
    }

    @Override
    public String name() {
        return "bloom";
    }

    @Override
    public void render(RenderFrame frame) {
        if (!frame.settings().bloom() || frame.scene().bloom <= 0 || frame.raw()) {
            return;
        }
        resize(frame.width(), frame.height(), frame.fast() ? FAST_FIRST_SHIFT : FIRST_SHIFT);
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        if (frame.fast()) {
            own.use();
            step(frame, frame.light().colour(), ownTexel, chain.get(0));
        } else {
            bright.use();
            threshold.set(MIRRORED_THRESHOLD, OWN_THRESHOLD);
            step(frame, frame.light().colour(), brightTexel, chain.get(0));
        }
        down.use();
        for (int i = 1; i < chain.size(); i++) {
            step(frame, chain.get(i - 1).colour(), downTexel, chain.get(i));
        }
        up.use();
        glEnable(GL_BLEND);
        glBlendFunc(GL_ONE, GL_ONE);
        for (int i = chain.size() - 1; i > 0; i--) {
            step(frame, chain.get(i).colour(), upTexel, chain.get(i - 1));
        }
        glDisable(GL_BLEND);
        if (frame.fast()) {
            if (area.scissor(frame)) {
                blend(frame);
            }
        } else {
            frame.bloom(chain.get(0).colour());
        }
    }

    /** Encoded colour has no later pass that would add it. */
    private void blend(RenderFrame frame) {
        frame.light().bind();
        glEnable(GL_BLEND);
        glBlendFuncSeparate(GL_ONE, GL_ONE_MINUS_SRC_COLOR, GL_ZERO, GL_ONE);
        glow.use();
        area.tell(frame, glowArea, glowMargin);
        glowStrength.set(frame.scene().bloom);
        glowPixel.set(1f / frame.width(), 1f / frame.height());
        chain.get(0).colour().bind(0);
        frame.drawFullscreen();
        glDisable(GL_BLEND);
        glDisable(GL_SCISSOR_TEST);
    }

    private static void step(RenderFrame frame, Texture source, Uniform texel, Framebuffer target) {
        target.bind();
        source.bind(0);
        texel.set(1f / source.width(), 1f / source.height());
        frame.drawFullscreen();
    }

    private void resize(int newWidth, int newHeight, int firstShift) {
        if (newWidth == width && newHeight == height && firstShift == shift) {
            return;
        }
        closeChain();
        for (int i = 0; i < LEVELS - (firstShift - FIRST_SHIFT); i++) {
            int halved = firstShift + i;
            chain.add(new Framebuffer(
                    "bloom", Math.max(1, newWidth >> halved), Math.max(1, newHeight >> halved), GL_RGBA16F, false));
        }
        width = newWidth;
        height = newHeight;
        shift = firstShift;
    }

    private void closeChain() {
        chain.forEach(Framebuffer::close);
        chain.clear();
        width = 0;
    }

    @Override
    public void close() {
        closeChain();
        programs.forEach(ShaderProgram::close);
        programs.clear();
    }
}
