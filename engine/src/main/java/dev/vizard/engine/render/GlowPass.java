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

/** The processor's bloom: what gives off light shines on encoded colour around it, in three small steps and one blend. */
final class GlowPass implements RenderPass {
    // Of the picture's half height: beyond, glow is too faint to be seen.
    private static final float REACH = 0.38f;
    // Sizes as shares of the picture: an eighth, a sixteenth, a thirty-second.
    private static final int FIRST_SHIFT = 3;
    private static final int STEPS = 3;

    private final ScreenArea area;
    private final List<ShaderProgram> programs = new ArrayList<>();
    private final List<Framebuffer> chain = new ArrayList<>();
    private final ShaderProgram own;
    private final Uniform ownTexel;
    private final ShaderProgram down;
    private final Uniform downTexel;
    private final ShaderProgram glow;
    private final Uniform strength;
    private final Uniform pixel;
    private final Uniform where;
    private final Uniform margin;
    private int width;
    private int height;

    GlowPass(Path shaders, GpuModels models) {
        area = new ScreenArea(models, true, REACH);
        try {
            own = load(shaders, "bloom_down.frag", Map.of("BRIGHT_PASS", "", "ENCODED", ""));
            own.sampler("uSource", 0);
            ownTexel = own.uniform("uTexel");
            down = load(shaders, "bloom_down.frag", Map.of());
            down.sampler("uSource", 0);
            downTexel = down.uniform("uTexel");
            glow = load(shaders, "glow.frag", Map.of());
            glow.sampler("uNear", 0);
            glow.sampler("uFar", 1);
            strength = glow.uniform("uBloomStrength");
            pixel = glow.uniform("uPixel");
            where = glow.uniform("uArea");
            margin = glow.uniform("uMargin");
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

    @Override
    public String name() {
        return "glow";
    }

    @Override
    public void render(RenderFrame frame) {
        if (!frame.fast() || !frame.settings().bloom() || frame.scene().bloom <= 0 || !area.scissor(frame)) {
            return;
        }
        glDisable(GL_SCISSOR_TEST);
        resize(frame.width(), frame.height());
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        own.use();
        step(frame, frame.light().colour(), ownTexel, chain.get(0));
        down.use();
        for (int i = 1; i < STEPS; i++) {
            step(frame, chain.get(i - 1).colour(), downTexel, chain.get(i));
        }
        frame.light().bind();
        area.scissor(frame);
        glEnable(GL_BLEND);
        glBlendFuncSeparate(GL_ONE, GL_ONE_MINUS_SRC_COLOR, GL_ZERO, GL_ONE);
        glow.use();
        area.tell(frame, where, margin);
        strength.set(frame.scene().bloom);
        pixel.set(1f / frame.width(), 1f / frame.height());
        chain.get(0).colour().bind(0);
        chain.get(STEPS - 1).colour().bind(1);
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

    private void resize(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return;
        }
        closeChain();
        for (int i = 0; i < STEPS; i++) {
            int shift = FIRST_SHIFT + i;
            chain.add(new Framebuffer(
                    "glow", Math.max(1, newWidth >> shift), Math.max(1, newHeight >> shift), GL_RGBA16F, false));
        }
        width = newWidth;
        height = newHeight;
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
