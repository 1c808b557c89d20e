package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.DepthMap;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Vector3f;

/** Draws the models as the key light sees them, into a map that tells later passes where it does not reach. */
final class ShadowPass implements RenderPass {
    private static final int HIGH_EDGE = 2048;
    private static final int MEDIUM_EDGE = 512;

    private final GpuModels models;
    private final DepthProgram depth;
    private final Matrix4f light = new Matrix4f();
    private final Matrix4f lightView = new Matrix4f();
    private final Vector3f up = new Vector3f();
    private DepthMap map;

    ShadowPass(Path folder, GpuModels models) {
        this.models = models;
        depth = new DepthProgram(folder);
    }

    @Override
    public String name() {
        return "shadow";
    }

    @Override
    public void render(RenderFrame frame) {
        if (!frame.shadowWanted()) {
            return;
        }
        int edge = frame.quality() == Quality.HIGH ? HIGH_EDGE : MEDIUM_EDGE;
        // Seen from afar a simpler model throws the same shadow.
        int level = frame.level() + 1;
        if (map == null || map.edge() != edge) {
            if (map != null) {
                map.close();
                map = null;
            }
            map = new DepthMap(edge);
        }
        aim(frame);
        map.bind();
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LESS);
        glDepthMask(true);
        glDisable(GL_BLEND);
        glClear(GL_DEPTH_BUFFER_BIT);
        glEnable(GL_POLYGON_OFFSET_FILL);
        glPolygonOffset(1.5f, 2);
        List<Scene.Instance> instances = frame.scene().instances;
        for (int i = 0; i < instances.size(); i++) {
            Scene.Instance instance = instances.get(i);
            if (instance.visible && !instance.occluder) {
                depth.draw(instance, models.of(instance.model), light, level);
            }
        }
        glDisable(GL_POLYGON_OFFSET_FILL);
        frame.shadow(map, light);
    }

    /** Fits the map to the ball around all that is drawn. */
    private void aim(RenderFrame frame) {
        Vector3f centre = frame.middle();
        float radius = frame.radius();
        Vector3f towards = frame.scene().keyDirection;
        up.set(Math.abs(towards.y) > 0.95f ? 1 : 0, Math.abs(towards.y) > 0.95f ? 0 : 1, 0);
        lightView.setLookAt(
                centre.x + towards.x * radius * 2,
                centre.y + towards.y * radius * 2,
                centre.z + towards.z * radius * 2,
                centre.x,
                centre.y,
                centre.z,
                up.x,
                up.y,
                up.z);
        light.setOrtho(-radius, radius, -radius, radius, radius, radius * 3).mul(lightView);
    }

    @Override
    public void close() {
        depth.close();
        if (map != null) {
            map.close();
            map = null;
        }
    }
}
