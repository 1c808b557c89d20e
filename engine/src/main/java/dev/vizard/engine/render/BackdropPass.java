package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33.*;

import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.Map;

/** Fills the target with what stands behind the scene. */
final class BackdropPass implements RenderPass {

    private final ShaderProgram studio;
    private final ShaderProgram picture;

    BackdropPass(Path shaders) {
        studio = ShaderProgram.load(shaders, "full_screen.vert", "backdrop.frag", Map.of());
        picture = ShaderProgram.load(shaders, "full_screen.vert", "backdrop.frag", Map.of("PICTURE", "1"));
    }

    @Override
    public void draw(FrameContext frame) {
        glDisable(GL_DEPTH_TEST);
        Scene scene = frame.scene;
        boolean hasPicture = frame.backdrop != null && frame.backdrop.width() > 0;
        if (scene.backdrop == Scene.Backdrop.PICTURE && hasPicture) {
            drawPicture(frame, scene);
        } else {
            studio.use();
            studio.set("lightCentre", 0.5f + 0.5f * scene.camera.shiftX, 0.55f);
        }
        frame.fullScreen.draw();
    }

    /** Covers the target: what sticks out of the shorter direction is cut off. */
    private void drawPicture(FrameContext frame, Scene scene) {
        float target = (float) frame.width / frame.height;
        float source = (float) frame.backdrop.width() / frame.backdrop.height();
        float scaleX = Math.min(1, target / source) * (scene.backdropMirrored ? -1 : 1);
        float scaleY = Math.min(1, source / target);
        picture.use();
        frame.backdrop.bind(0);
        picture.set("picture", 0);
        picture.set("scale", scaleX, scaleY);
        picture.set("brightness", scene.backdropBrightness);
    }

    @Override
    public void close() {
        studio.close();
        picture.close();
    }
}
