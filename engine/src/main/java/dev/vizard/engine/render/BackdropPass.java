package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.Uniform;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.Map;

/** Fills what no mesh covered: a studio wall, or a picture that covers the frame. Runs after the meshes, to shade less. */
final class BackdropPass implements RenderPass {
    private final ShaderProgram studio;
    private final Uniform wall;
    private final Uniform edge;
    private final Uniform aspect;
    private final Uniform lightCentre;
    private final ShaderProgram picture;
    private final Uniform scaleOffset;
    private final Uniform brightness;

    BackdropPass(Path shaders) {
        studio = ShaderProgram.load(shaders, "fullscreen.vert", "backdrop.frag", Map.of());
        try {
            wall = studio.uniform("uWall");
            edge = studio.uniform("uEdge");
            aspect = studio.uniform("uAspect");
            lightCentre = studio.uniform("uLightCentre");
            picture = ShaderProgram.load(shaders, "fullscreen.vert", "backdrop.frag", Map.of("PICTURE", ""));
        } catch (RuntimeException failed) {
            studio.close();
            throw failed;
        }
        try {
            picture.sampler("uPicture", 0);
            scaleOffset = picture.uniform("uScaleOffset");
            brightness = picture.uniform("uBrightness");
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public void render(RenderFrame frame) {
        Scene scene = frame.scene();
        frame.light().bind();
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LEQUAL);
        glDepthMask(false);
        glDisable(GL_CULL_FACE);
        Texture shown = scene.backdrop == Scene.Backdrop.PICTURE ? frame.backdropPicture() : null;
        if (shown != null && shown.width() > 0) {
            drawPicture(frame, shown);
        } else {
            studio.use();
            wall.set(scene.wallColour);
            edge.set(scene.wallEdgeColour);
            aspect.set((float) frame.width() / frame.height());
            lightCentre.set(0.5f + 0.5f * scene.camera.shiftX, 0.56f);
            frame.drawFullscreen();
        }
        glDepthMask(true);
    }

    private void drawPicture(RenderFrame frame, Texture shown) {
        Scene scene = frame.scene();
        float excess = ((float) frame.width() / frame.height()) / ((float) shown.width() / shown.height());
        // Cover: the picture's longer side is cut. Its row 0 is the top, the frame's is the bottom.
        float across = Math.min(1, excess);
        float down = Math.min(1, 1 / excess);
        float x = scene.backdropMirrored ? -across : across;
        picture.use();
        scaleOffset.set(x, -down, 0.5f - x / 2, 0.5f + down / 2);
        // Exposure is for the scene: the picture has its own and keeps it.
        brightness.set(scene.backdropBrightness / Math.max(scene.exposure, 1e-3f));
        shown.bind(0);
        frame.drawFullscreen();
    }

    @Override
    public void close() {
        studio.close();
        picture.close();
    }
}
