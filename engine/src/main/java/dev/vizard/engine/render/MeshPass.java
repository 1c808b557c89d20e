package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.List;

/** Draws the scene's models: first, as depth alone, those that only hide, then the others. */
final class MeshPass implements RenderPass {
    private final GpuModels models;
    private final MeshDrawer drawer;
    private final DepthProgram depth;
    private final DeferredDrawer deferred;

    MeshPass(Path folder, GpuModels models, MeshShaders shaders) {
        this.models = models;
        drawer = new MeshDrawer(shaders, models);
        depth = new DepthProgram(folder);
        deferred = new DeferredDrawer(folder, shaders, models, drawer);
    }

    @Override
    public String name() {
        return "meshes";
    }

    @Override
    public void render(RenderFrame frame) {
        frame.drawing().bind();
        glDisable(GL_BLEND);
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LESS);
        glDepthMask(true);
        glClear(GL_DEPTH_BUFFER_BIT | GL_STENCIL_BUFFER_BIT);
        boolean hidden = hide(frame);
        if (frame.deferred()) {
            deferred.draw(frame, hidden);
            return;
        }
        if (frame.raw()) {
            glClearColor(0, 0, 0, 0);
            glClear(GL_COLOR_BUFFER_BIT);
        }
        boolean counted = frame.settings().view() == DebugView.OVERDRAW;
        if (counted) {
            glEnable(GL_BLEND);
            glBlendFunc(GL_ONE, GL_ONE);
        }
        drawer.draw(frame, frame.shading(), frame.viewProjection(), frame.level());
        if (counted) {
            glDisable(GL_BLEND);
        }
    }

    /** Fills the depth with what only hides; whether there is any. */
    private boolean hide(RenderFrame frame) {
        List<Scene.Instance> instances = frame.scene().instances;
        boolean masked = false;
        for (int i = 0; i < instances.size(); i++) {
            Scene.Instance instance = instances.get(i);
            if (instance.visible && instance.occluder) {
                if (!masked) {
                    glColorMask(false, false, false, false);
                    masked = true;
                }
                depth.draw(instance, models.of(instance.model), frame.viewProjection(), 0);
            }
        }
        if (masked) {
            glColorMask(true, true, true, true);
        }
        return masked;
    }

    @Override
    public void close() {
        depth.close();
        deferred.close();
    }
}
