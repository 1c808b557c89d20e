package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Uniform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The processor's bloom: what gives off light shines on encoded colour around it, in three small steps and one blend. */
final class GlowPass implements RenderPass {
    // Of the picture's half height: beyond, glow is too faint to be seen.
    static final float REACH = 0.38f;
    // Sizes as shares of the picture: an eighth, a sixteenth, a thirty-second.
    private static final int FIRST_SHIFT = 3;
    private static final int STEPS = 3;

    private final ScreenArea area;
    private final List<ShaderProgram> programs = new ArrayList<>();
    private final BlurChain chain = new BlurChain("glow", FIRST_SHIFT, STEPS);
    private final ShaderProgram own;
    private final Uniform ownTexel;
    private final ShaderProgram down;
    private final Uniform downTexel;
    private final ShaderProgram glow;
    private final Uniform strength;
    private final Uniform pixel;
    private final Uniform where;
    private final Uniform margin;

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
        if (!frame.encoded() || !frame.settings().bloom() || frame.scene().bloom <= 0 || !area.scissor(frame)) {
            return;
        }
        glDisable(GL_SCISSOR_TEST);
        chain.fit(frame.width(), frame.height());
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        own.use();
        chain.draw(frame, frame.light().colour(), ownTexel, 0);
        down.use();
        for (int i = 1; i < STEPS; i++) {
            chain.draw(frame, chain.picture(i - 1), downTexel, i);
        }
        frame.light().bind();
        area.scissor(frame);
        glEnable(GL_BLEND);
        glBlendFuncSeparate(GL_ONE, GL_ONE_MINUS_SRC_COLOR, GL_ZERO, GL_ONE);
        glow.use();
        area.tell(frame, where, margin);
        strength.set(frame.scene().bloom);
        pixel.set(1f / frame.width(), 1f / frame.height());
        chain.picture(0).bind(0);
        chain.picture(STEPS - 1).bind(1);
        frame.drawFullscreen();
        glDisable(GL_BLEND);
        glDisable(GL_SCISSOR_TEST);
    }

    @Override
    public void close() {
        chain.close();
        programs.forEach(ShaderProgram::close);
        programs.clear();
    }
}
