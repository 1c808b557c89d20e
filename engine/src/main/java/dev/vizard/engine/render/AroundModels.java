package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

/**
 * Fills the target where no model nor its glow is seen with the backdrop of the target's size: on a processor a copy
 * costs less than enlarging, least of all as the driver's own, and is sharper.
 */
final class AroundModels {
    private final ScreenArea models;
    private final ScreenArea glow;

    /** Models count with so much around them, as a share of the picture's half height. */
    AroundModels(GpuModels all, float reach) {
        models = new ScreenArea(all, false, reach);
        glow = new ScreenArea(all, true, GlowPass.REACH);
    }

    /** Fills the bound target around the models and limits drawing to the rest; false, without a limit, if none is left. */
    boolean fill(RenderFrame frame) {
        int width = frame.targetWidth();
        int height = frame.targetHeight();
        models.measure(frame);
        glow.measure(frame);
        models.join(frame, glow);
        if (!models.limit(frame, width, height)) {
            copy(frame, 0, 0, width, height);
            return false;
        }
        // A limit holds for copies, too.
        glDisable(GL_SCISSOR_TEST);
        int top = models.y() + models.height();
        int right = models.x() + models.width();
        copy(frame, 0, 0, width, models.y());
        copy(frame, 0, top, width, height - top);
        copy(frame, 0, models.y(), models.x(), models.height());
        copy(frame, right, models.y(), width - right, models.height());
        return models.limit(frame, width, height);
    }

    private static void copy(RenderFrame frame, int x, int y, int width, int height) {
        if (width > 0 && height > 0) {
            frame.behind().copyPart(x, y, width, height);
        }
    }
}
