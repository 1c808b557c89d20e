package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

/** Fills what no mesh covered. Runs after the meshes, to shade less, unless there is a still picture of it already. */
final class BackdropPass implements RenderPass {
    private final Backdrop backdrop;

    BackdropPass(Backdrop backdrop) {
        this.backdrop = backdrop;
    }

    @Override
    public String name() {
        return "backdrop";
    }

    @Override
    public void render(RenderFrame frame) {
        if (frame.raw() || StillBackdropPass.serves(frame)) {
            return;
        }
        frame.drawing().bind();
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LEQUAL);
        glDepthMask(false);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        backdrop.draw(frame);
        glDepthMask(true);
    }

    @Override
    public void close() {
        // The backdrop is the renderer's.
    }
}
