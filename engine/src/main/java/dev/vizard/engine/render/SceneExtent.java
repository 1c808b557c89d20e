package dev.vizard.engine.render;

import dev.vizard.engine.scene.Bounds;
import dev.vizard.engine.scene.Scene;
import java.util.List;
import org.joml.Vector3f;

/** A ball around all that a scene draws. */
final class SceneExtent {
    private final Vector3f middle = new Vector3f();
    private final Vector3f low = new Vector3f();
    private final Vector3f high = new Vector3f();
    private final Vector3f corner = new Vector3f();
    private float radius;

    /** Measures by a ball around each model, so that a model which turns on the spot changes nothing. */
    void measure(Scene scene) {
        low.set(Float.POSITIVE_INFINITY);
        high.set(Float.NEGATIVE_INFINITY);
        radius = 0;
        List<Scene.Instance> instances = scene.instances;
        for (int i = 0; i < instances.size(); i++) {
            if (drawn(instances.get(i))) {
                float around = ball(instances.get(i));
                low.min(corner.sub(around, around, around));
                high.max(corner.add(2 * around, 2 * around, 2 * around));
            }
        }
        if (low.x > high.x) {
            middle.zero();
            return;
        }
        middle.set(low).add(high).mul(0.5f);
        for (int i = 0; i < instances.size(); i++) {
            if (drawn(instances.get(i))) {
                radius = Math.max(radius, ball(instances.get(i)) + corner.distance(middle));
            }
        }
    }

    private static boolean drawn(Scene.Instance instance) {
        return instance.visible && !instance.occluder;
    }

    /** Puts a model's middle in the world into {@link #corner} and returns the radius around it. */
    private float ball(Scene.Instance instance) {
        Bounds bounds = instance.model.bounds();
        instance.transform.getScale(corner);
        float scale = Math.max(corner.x, Math.max(corner.y, corner.z));
        float around = bounds.min().distance(bounds.max()) / 2 * scale;
        corner.set(bounds.min()).add(bounds.max()).mul(0.5f);
        instance.transform.transformPosition(corner);
        return around;
    }

    /** One of a box's eight corners. */
    static Vector3f corner(Bounds bounds, int number, Vector3f into) {
        return into.set(
                (number & 1) == 0 ? bounds.min().x() : bounds.max().x(),
                (number & 2) == 0 ? bounds.min().y() : bounds.max().y(),
                (number & 4) == 0 ? bounds.min().z() : bounds.max().z());
    }

    Vector3f middle() {
        return middle;
    }

    float radius() {
        return radius;
    }
}
