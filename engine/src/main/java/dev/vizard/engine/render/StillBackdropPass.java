package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.scene.EnvironmentSource;
import dev.vizard.engine.scene.Scene;
import org.joml.Vector3f;

/**
 * Draws under the meshes what must be there before them: a picture, which shows in the place of what only hides; and on a
 * processor a backdrop that does not change, of which it keeps a copy: no shading at all. Where the picture will be enlarged,
 * a second copy has the target's size: what no model is near need not be enlarged.
 */
final class StillBackdropPass implements RenderPass {
    private static final float ALIKE = 1e-3f;
    private static final float NO_FLOOR = 1e9f;

    private final Backdrop backdrop;
    private final Floor floor;
    private final float[] drawn = new float[48];
    private final float[] wanted = new float[48];
    private EnvironmentSource environment;
    private Framebuffer still;
    private Framebuffer behind;

    StillBackdropPass(Backdrop backdrop, Floor floor) {
        this.backdrop = backdrop;
        this.floor = floor;
    }

    /** Whether this pass, not the one after the meshes, draws the backdrop. */
    static boolean serves(RenderFrame frame) {
        return frame.encoded() || (!frame.raw() && Backdrop.picture(frame) != null);
    }

    @Override
    public String name() {
        return "still backdrop";
    }

    @Override
    public void render(RenderFrame frame) {
        if (!serves(frame)) {
            return;
        }
        if (Backdrop.picture(frame) != null) {
            drawUnder(frame);
            return;
        }
        note(frame);
        if (!fits(frame) || !alike() || environment != frame.scene().environment) {
            redraw(frame);
        }
        frame.light().copy(still);
        frame.behind(behind);
    }

    private boolean fits(RenderFrame frame) {
        return fits(still, frame.width(), frame.height())
                && (behindWanted(frame) ? fits(behind, frame.targetWidth(), frame.targetHeight()) : behind == null);
    }

    private static boolean fits(Framebuffer picture, int width, int height) {
        return picture != null && picture.width() == width && picture.height() == height;
    }

    // Grain lies over all of a picture.
    private static boolean behindWanted(RenderFrame frame) {
        return frame.enlarged() && !frame.settings().grain();
    }

    private void drawUnder(RenderFrame frame) {
        frame.drawing().bind();
        glDisable(GL_DEPTH_TEST);
        glDepthMask(false);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        backdrop.draw(frame);
        glDepthMask(true);
    }

    // A model that turns on the spot moves its middle by roundings.
    private boolean alike() {
        for (int i = 0; i < wanted.length; i++) {
            if (Math.abs(drawn[i] - wanted[i]) > ALIKE) {
                return false;
            }
        }
        return true;
    }

    private void redraw(RenderFrame frame) {
        if (!fits(frame)) {
            close();
            still = new Framebuffer("still backdrop", frame.width(), frame.height(), GL_RGBA8, false);
            behind = behindWanted(frame)
                    ? new Framebuffer("backdrop behind", frame.targetWidth(), frame.targetHeight(), GL_RGBA8, false)
                    : null;
        }
        draw(frame, still);
        if (behind != null) {
            frame.atTargetSize(true);
            draw(frame, behind);
            frame.atTargetSize(false);
        }
        System.arraycopy(wanted, 0, drawn, 0, wanted.length);
        environment = frame.scene().environment;
    }

    private void draw(RenderFrame frame, Framebuffer into) {
        into.bind();
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        backdrop.draw(frame);
        if (frame.scene().floor.visible) {
            floor.draw(frame);
        }
    }

    /** All that the picture depends on but the surroundings themselves. */
    private void note(RenderFrame frame) {
        Scene scene = frame.scene();
        frame.viewProjection().get(wanted, 0);
        int at = note(scene.wallColour, note(scene.wallEdgeColour, note(scene.camera.position, 16)));
        at = note(scene.keyColour, note(scene.keyDirection, note(frame.middle(), at)));
        wanted[at++] = frame.radius();
        wanted[at++] = scene.floor.visible ? scene.floor.height : NO_FLOOR;
        wanted[at++] = scene.exposure;
        wanted[at++] = scene.environmentRotation;
        wanted[at++] = scene.environmentIntensity;
        wanted[at++] = scene.camera.shiftX;
        wanted[at++] = frame.vignette();
        wanted[at] = frame.settings().toneCurve() == RenderSettings.ToneCurve.ACES ? 1 : 0;
    }

    private int note(Vector3f value, int at) {
        wanted[at] = value.x;
        wanted[at + 1] = value.y;
        wanted[at + 2] = value.z;
        return at + 3;
    }

    @Override
    public void close() {
        if (still != null) {
            still.close();
            still = null;
        }
        if (behind != null) {
            behind.close();
            behind = null;
        }
    }
}
