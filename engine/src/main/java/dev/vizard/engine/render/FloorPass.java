package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

/** The floor under the models. Runs after the backdrop, into which it fades. */
final class FloorPass implements RenderPass {
    private final Floor floor;

    FloorPass(Floor floor) {
        this.floor = floor;
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public void render(RenderFrame frame) {
        if (!frame.scene().floor.visible || frame.raw() || StillBackdropPass.serves(frame)) {
            return;
        }
        frame.drawing().bind();
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LESS);
        glDepthMask(false);
        floor.draw(frame);
        glDepthMask(true);
    }

    @Override
    public void close() {
        // The floor is the renderer's.
    }
}
