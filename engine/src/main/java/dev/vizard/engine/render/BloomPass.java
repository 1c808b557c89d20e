package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.ShaderProgram;
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
    private static final int LEVELS = 5;
    // The first step goes straight to a quarter: cheap, and bloom has no detail to lose.
    private static final int FIRST_SHIFT = 2;

    private final ShaderProgram bright;
    private final Uniform brightTexel;
    private final Uniform threshold;
    private final ShaderProgram down;
    private final Uniform downTexel;
    private final ShaderProgram up;
    private final Uniform upTexel;
    private final List<ShaderProgram> programs = new ArrayList<>();
    private final BlurChain chain = new BlurChain("bloom", FIRST_SHIFT, LEVELS);

    BloomPass(Path shaders) {
        try {
            bright = load(shaders, "bloom_down.frag", Map.of("BRIGHT_PASS", ""));
            brightTexel = bright.uniform("uTexel");
            threshold = bright.uniform("uThreshold");
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
        if (!frame.settings().bloom() || frame.scene().bloom <= 0 || frame.raw() || frame.encoded()) {
            return;
        }
        chain.fit(frame.width(), frame.height());
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        bright.use();
        threshold.set(MIRRORED_THRESHOLD, OWN_THRESHOLD);
        chain.draw(frame, frame.light().colour(), brightTexel, 0);
        down.use();
        for (int i = 1; i < chain.size(); i++) {
            chain.draw(frame, chain.picture(i - 1), downTexel, i);
        }
        up.use();
        glEnable(GL_BLEND);
        glBlendFunc(GL_ONE, GL_ONE);
        for (int i = chain.size() - 1; i > 0; i--) {
            chain.draw(frame, chain.picture(i), upTexel, i - 1);
        }
        glDisable(GL_BLEND);
        frame.bloom(chain.picture(0));
    }

    @Override
    public void close() {
        chain.close();
        programs.forEach(ShaderProgram::close);
        programs.clear();
    }
}
