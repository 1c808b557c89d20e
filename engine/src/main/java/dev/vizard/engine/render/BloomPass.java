package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Texture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The glow around bright things: what is brighter than white is halved again and again, and the small pictures are
 * spread over the larger ones. It starts at a quarter of the size, so that it is cheap.
 */
final class BloomPass implements RenderPass {

    private static final int LEVELS = 5;
    private static final float THRESHOLD = 1.2f;

    private final ShaderProgram down;
    private final ShaderProgram up;
    private final List<Framebuffer> levels = new ArrayList<>();
    private final Texture black;

    BloomPass(Path shaders) {
        down = ShaderProgram.load(shaders, "full_screen.vert", "bloom_down.frag", Map.of());
        up = ShaderProgram.load(shaders, "full_screen.vert", "bloom_up.frag", Map.of());
        black = Texture.image("black", 1, 1, org.lwjgl.BufferUtils.createByteBuffer(4), false);
    }

    @Override
    public void draw(FrameContext frame) {
        if (!frame.settings.bloom()) {
            frame.glow = black;
            return;
        }
        resize(frame.width / 4, frame.height / 4);
        down.use();
        down.set("source", 0);
        Framebuffer source = frame.light;
        for (int i = 0; i < levels.size(); i++) {
            levels.get(i).bind();
            source.colour().bind(0);
            // Four bilinear samples a source pixel apart cover the 4x4 of the first step, too.
            float reach = i == 0 ? 2 : 1;
            down.set("texel", reach / source.width(), reach / source.height());
            down.set("threshold", i == 0 ? THRESHOLD : 0);
            frame.fullScreen.draw();
            source = levels.get(i);
        }
        up.use();
        up.set("source", 0);
        glEnable(GL_BLEND);
        glBlendFunc(GL_ONE, GL_ONE);
        for (int i = levels.size() - 1; i > 0; i--) {
            levels.get(i - 1).bind();
            levels.get(i).colour().bind(0);
            up.set("texel", 1f / levels.get(i).width(), 1f / levels.get(i).height());
            frame.fullScreen.draw();
        }
        glDisable(GL_BLEND);
        frame.glow = levels.get(0).colour();
    }

    private void resize(int width, int height) {
        if (!levels.isEmpty()
                && levels.get(0).width() == Math.max(1, width)
                && levels.get(0).height() == Math.max(1, height)) {
            return;
        }
        levels.forEach(Framebuffer::close);
        levels.clear();
        for (int i = 0; i < LEVELS; i++) {
            levels.add(Framebuffer.create(
                    "bloom " + i, Math.max(1, width >> i), Math.max(1, height >> i), GL_RGBA16F, false));
        }
    }

    @Override
    public void close() {
        levels.forEach(Framebuffer::close);
        black.close();
        down.close();
        up.close();
    }
}
