package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.ShaderProgram;
import java.nio.file.Path;
import java.util.Map;

/** From linear radiance to the screen's colours, and smooth edges where wanted. Ends in the window's framebuffer. */
final class ToneMapPass implements RenderPass {

    private final ShaderProgram toneMap;
    private final ShaderProgram smooth;
    private Framebuffer shown;

    ToneMapPass(Path shaders) {
        toneMap = ShaderProgram.load(shaders, "full_screen.vert", "tone_map.frag", Map.of());
        smooth = ShaderProgram.load(shaders, "full_screen.vert", "fxaa.frag", Map.of());
    }

    @Override
    public void draw(FrameContext frame) {
        boolean smoothing = frame.settings.smoothEdges();
        if (smoothing) {
            resize(frame.width, frame.height);
            shown.bind();
        } else {
            bindWindow(frame);
        }
        toneMap.use();
        frame.light.colour().bind(0);
        frame.glow.bind(1);
        toneMap.set("source", 0);
        toneMap.set("glow", 1);
        toneMap.set("glowStrength", frame.scene.bloom);
        toneMap.set("exposure", frame.scene.exposure);
        toneMap.set("curve", frame.settings.toneCurve() == RenderSettings.ToneCurve.NEUTRAL ? 0 : 1);
        frame.fullScreen.draw();
        if (smoothing) {
            bindWindow(frame);
            smooth.use();
            shown.colour().bind(0);
            smooth.set("source", 0);
            smooth.set("texel", 1f / frame.width, 1f / frame.height);
            frame.fullScreen.draw();
        }
    }

    private static void bindWindow(FrameContext frame) {
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        glViewport(0, 0, frame.width, frame.height);
    }

    private void resize(int width, int height) {
        if (shown != null && shown.width() == width && shown.height() == height) {
            return;
        }
        if (shown != null) {
            shown.close();
        }
        shown = Framebuffer.create("shown", width, height, GL_RGBA8, false);
    }

    @Override
    public void close() {
        if (shown != null) {
            shown.close();
        }
        toneMap.close();
        smooth.close();
    }
}
