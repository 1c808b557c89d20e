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

    void measure(Scene scene) {
        low.set(Float.POSITIVE_INFINITY);
        high.set(Float.NEGATIVE_INFINITY);
        List<Scene.Instance> instances = scene.instances;
        boolean any = false;
        for (int i = 0; i < instances.size(); i++) {
            Scene.Instance instance = instances.get(i);
            if (instance.visible && !instance.occluder) {
                include(instance);
                any = true;
            }
        }
        radius = any ? low.distance(high) / 2 : 0;
        middle.set(low).add(high).mul(0.5f);
        if (!any) {
            middle.zero();
        }
    }

    private void include(Scene.Instance instance) {
        for (int i = 0; i < 8; i++) {
            instance.transform.transformPosition(corner(instance.model.bounds(), i, corner));
            low.min(corner);
            high.max(corner);
        }
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
