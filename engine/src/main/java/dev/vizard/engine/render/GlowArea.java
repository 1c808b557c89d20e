package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Uniform;
import dev.vizard.engine.scene.Bounds;
import dev.vizard.engine.scene.Scene;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Vector3f;

/** The part of the picture that glowing surfaces can brighten. */
final class GlowArea {
    // How far glow reaches, as a share of the picture's half height.
    private static final float REACH = 0.6f;

    private final GpuModels models;
    private final Matrix4f transform = new Matrix4f();
    private final Vector3f corner = new Vector3f();
    private float left;
    private float right;
    private float bottom;
    private float top;

    GlowArea(GpuModels models) {
        this.models = models;
    }

    /** Limits drawing to it; false where nothing glows. */
    boolean scissor(RenderFrame frame) {
        left = 2;
        right = -2;
        bottom = 2;
        top = -2;
        List<Scene.Instance> instances = frame.scene().instances;
        for (int i = 0; i < instances.size(); i++) {
            Scene.Instance instance = instances.get(i);
            Bounds glow = instance.visible && !instance.occluder
                    ? models.of(instance.model).glow()
                    : null;
            if (glow != null) {
                include(frame, instance, glow);
            }
        }
        if (left > right) {
            return false;
        }
        float across = REACH * frame.height() / frame.width();
        int x = pixel(left - across, frame.width());
        int y = pixel(bottom - REACH, frame.height());
        glEnable(GL_SCISSOR_TEST);
        glScissor(
                x,
                y,
                Math.max(0, pixel(right + across, frame.width()) - x),
                Math.max(0, pixel(top + REACH, frame.height()) - y));
        return true;
    }

    private void include(RenderFrame frame, Scene.Instance instance, Bounds glow) {
        frame.viewProjection().mul(instance.transform, transform);
        for (int i = 0; i < 8; i++) {
            transform.transformProject(SceneExtent.corner(glow, i, corner));
            left = Math.min(left, corner.x);
            right = Math.max(right, corner.x);
            bottom = Math.min(bottom, corner.y);
            top = Math.max(top, corner.y);
        }
    }

    /** Tells a shader the area, also where it reaches beyond the picture. */
    void tell(RenderFrame frame, Uniform area, Uniform margin) {
        float across = REACH * frame.height() / frame.width();
        area.set(
                place(left - across, frame.width()),
                place(bottom - REACH, frame.height()),
                place(right + across, frame.width()),
                place(top + REACH, frame.height()));
        margin.set(REACH * 0.5f * frame.height());
    }

    private static float place(float clip, int size) {
        return (clip * 0.5f + 0.5f) * size;
    }

    private static int pixel(float clip, int size) {
        return Math.round(Math.max(0, Math.min(1, clip * 0.5f + 0.5f)) * size);
    }
}
