package dev.vizard.engine.render;

import dev.vizard.engine.scene.Scene;
import java.util.List;
import org.joml.Vector3f;
import org.joml.Vector3fc;

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
        }
    }

    Vector3f middle() {
        return middle;
    }

    float radius() {
        return radius;
    }
}
