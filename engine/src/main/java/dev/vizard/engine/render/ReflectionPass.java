package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
import org.joml.Matrix4f;

/** Draws the models as the floor mirrors them, at half the size; alpha is 1 where there is none. High quality only. */
final class ReflectionPass implements RenderPass {
    private static final int SHARE = 2;

    private final MeshDrawer drawer;
    private final Matrix4f mirrored = new Matrix4f();
    private Framebuffer image;

    ReflectionPass(GpuModels models, MeshShaders shaders) {
        drawer = new MeshDrawer(shaders, models);
    }

    @Override
    public String name() {
        return "reflection";
    }

    @Override
    public void render(RenderFrame frame) {
        if (frame.quality() != Quality.HIGH || !frame.scene().floor.visible || frame.raw()) {
            return;
        }
        int width = Math.max(1, frame.width() / SHARE);
        int height = Math.max(1, frame.height() / SHARE);
        if (image == null || image.width() != width || image.height() != height) {
            if (image != null) {
                image.close();
                image = null;
            }
            image = new Framebuffer("reflection", width, height, GL_RGBA16F, true);
            image.colour().sampleLevels();
        }
        image.bind();
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LESS);
        glDepthMask(true);
        glDisable(GL_BLEND);
        // Meshes write something else into alpha; here it is to say where there is none.
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
        glEnable(GL_BLEND);
        glBlendFuncSeparate(GL_ONE, GL_ZERO, GL_ZERO, GL_ZERO);
        frame.viewProjection()
                .translate(0, 2 * frame.scene().floor.height, 0, mirrored)
                .scale(1, -1, 1);
        // A mirror turns triangles inside out.
        glFrontFace(GL_CW);
        drawer.draw(frame, frame.shading(), mirrored, 1);
        glFrontFace(GL_CCW);
        glDisable(GL_BLEND);
        image.colour().generateMipmaps();
        frame.reflection(image.colour());
    }

    @Override
    public void close() {
        if (image != null) {
            image.close();
            image = null;
        }
    }
}
