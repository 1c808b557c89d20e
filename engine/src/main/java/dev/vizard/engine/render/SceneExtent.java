package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.glScissor;

import dev.vizard.engine.scene.Scene;
import java.util.List;
import org.joml.Matrix4fc;
import org.joml.Vector3f;
import org.joml.Vector3fc;

/** A ball around all that a scene draws. */
final class SceneExtent {
    private static final float GLOW = 0.12f;

    private final Vector3f middle = new Vector3f();
    private final Vector3f low = new Vector3f();
    private final Vector3f high = new Vector3f();
    private final Vector3f corner = new Vector3f();
    private final Vector3f seen = new Vector3f();
    private float radius;
    private float left;
    private float right;
    private float bottom;
    private float top;

    void measure(Scene scene, Matrix4fc viewProjection) {
        left = 1;
        right = -1;
        bottom = 1;
        top = -1;
        low.set(Float.POSITIVE_INFINITY);
        high.set(Float.NEGATIVE_INFINITY);
        List<Scene.Instance> instances = scene.instances;
        boolean any = false;
        for (int i = 0; i < instances.size(); i++) {
            Scene.Instance instance = instances.get(i);
            if (instance.visible && !instance.occluder) {
                include(instance, viewProjection);
                any = true;
            }
        }
        radius = any ? low.distance(high) / 2 : 0;
        middle.set(low).add(high).mul(0.5f);
        if (!any) {
            middle.zero();
        }
    }

    private void include(Scene.Instance instance, Matrix4fc viewProjection) {
        Vector3fc min = instance.model.bounds().min();
        Vector3fc max = instance.model.bounds().max();
        for (int i = 0; i < 8; i++) {
            corner.set(
                    (i & 1) == 0 ? min.x() : max.x(),
                    (i & 2) == 0 ? min.y() : max.y(),
                    (i & 4) == 0 ? min.z() : max.z());
            instance.transform.transformPosition(corner);
            low.min(corner);
            high.max(corner);
            viewProjection.transformProject(corner, seen);
            left = Math.min(left, seen.x);
            right = Math.max(right, seen.x);
            bottom = Math.min(bottom, seen.y);
            top = Math.max(top, seen.y);
        }
    }

    /** Limits drawing to where it is seen in a picture of that size, and a margin for what glows. */
    void scissor(int width, int height) {
        int x = pixel(left - GLOW, width);
        int y = pixel(bottom - GLOW, height);
        glScissor(x, y, Math.max(0, pixel(right + GLOW, width) - x), Math.max(0, pixel(top + GLOW, height) - y));
    }

    private static int pixel(float clip, int size) {
        return Math.round(Math.max(0, Math.min(1, clip * 0.5f + 0.5f)) * size);
    }

    Vector3f middle() {
        return middle;
    }

    float radius() {
        return radius;
    }
}
