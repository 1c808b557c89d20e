package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.List;

/**
 * The processor's way to draw a scene's models. A software renderer shades blocks of 4 x 4 pixels, whole even where a
 * triangle covers one of them, and the small triangles of a mask make that five times the pixels that are seen. So the
 * triangles only leave what their surfaces are like, in a surface buffer, with the number of their paint in the stencil;
 * then each paint's pixels are shaded once.
 */
final class DeferredDrawer implements AutoCloseable {
    private static final int[] NOTHING = {0, 0, 0, 0};

    private final MeshShaders shaders;
    private final GpuModels models;
    private final MeshDrawer forward;
    private final SurfaceProgram oneSided;
    private final SurfaceProgram doubleSided;
    private final ScreenArea area;
    private final Paints paints = new Paints();
    private Framebuffer surfaces;
    private Framebuffer depthOwner;

    DeferredDrawer(Path folder, MeshShaders shaders, GpuModels models, MeshDrawer forward) {
        this.shaders = shaders;
        this.models = models;
        this.forward = forward;
        area = new ScreenArea(models, false, 0);
        oneSided = new SurfaceProgram(folder, false);
        try {
            doubleSided = new SurfaceProgram(folder, true);
        } catch (RuntimeException failed) {
            oneSided.close();
            throw failed;
        }
    }

    /**
     * Draws the models into the frame's light, whose depth and stencil are cleared.
     *
     * @param hidden whether the depth holds what only hides
     */
    void draw(RenderFrame frame, boolean hidden) {
        // Making textures binds them wherever it pleases, so it comes before the bindings that are to last.
        fit(frame.light());
        forward.prepare(frame);
        surfaces.bind();
        glClearBufferuiv(GL_COLOR, 0, NOTHING);
        glEnable(GL_STENCIL_TEST);
        glStencilOp(GL_KEEP, GL_KEEP, GL_REPLACE);
        drawParts(frame, true);
        frame.light().bind();
        drawParts(frame, false);
        glStencilOp(GL_KEEP, GL_KEEP, GL_KEEP);
        glDisable(GL_CULL_FACE);
        glDepthMask(false);
        glDepthFunc(GL_GREATER);
        surfaces.colour().bind(MeshProgram.SURFACE_UNIT);
        shade(frame, hidden || paints.othersDrawn());
        glDepthFunc(GL_LESS);
        glDepthMask(true);
        glDisable(GL_STENCIL_TEST);
        glDisable(GL_SCISSOR_TEST);
    }

    private void fit(Framebuffer light) {
        if (light.equals(depthOwner)) {
            return;
        }
        release();
        surfaces = Framebuffer.sharingDepth("surfaces", light, GL_RGBA32UI);
        depthOwner = light;
    }

    /** Goes through all visible parts and draws those that wait for their shading, or the others at once. */
    private void drawParts(RenderFrame frame, boolean waiting) {
        paints.clear();
        List<Scene.Instance> instances = frame.scene().instances;
        for (int i = 0; i < instances.size(); i++) {
            Scene.Instance instance = instances.get(i);
            if (!instance.visible || instance.occluder) {
                continue;
            }
            List<GpuPart> parts = models.of(instance.model).parts();
            for (int p = 0; p < parts.size(); p++) {
                Scene.PartState state = instance.changed(parts.get(p).name);
                if (state == null || state.visible) {
                    drawPart(frame, instance, parts.get(p), state, waiting);
                }
            }
        }
    }

    private void drawPart(
            RenderFrame frame, Scene.Instance instance, GpuPart part, Scene.PartState state, boolean waiting) {
        int paint = paints.add(instance, part, state);
        if ((paint != 0) != waiting) {
            return;
        }
        glStencilFunc(GL_ALWAYS, paint, 0xff);
        if (waiting) {
            SurfaceProgram program = part.material.doubleSided() ? doubleSided : oneSided;
            program.use(frame.viewProjection(), paints.newestPlace());
            part.draw(frame.level());
        } else {
            forward.draw(frame, instance, part, state);
        }
    }

    // The driver skips what fails the depth test, but shades what fails the stencil's and throws it away. So the paint
    // of
    // most triangles goes over everything that is nearer than the background, and the others correct it.
    private void shade(RenderFrame frame, boolean strangers) {
        int main = strangers ? 0 : paints.largest();
        if (main != 0) {
            glDisable(GL_STENCIL_TEST);
            shade(frame, main);
        }
        glEnable(GL_STENCIL_TEST);
        for (int paint = 1; paint <= paints.count(); paint++) {
            if (paint != main) {
                glStencilFunc(GL_EQUAL, paint, 0xff);
                shade(frame, paint);
            }
        }
    }

    private void shade(RenderFrame frame, int paint) {
        if (!paints.limit(paint, frame, area)) {
            return;
        }
        GpuPart part = paints.part(paint);
        MeshProgram program = part.program(shaders, frame.shading());
        program.begin(frame, frame.environment());
        program.paint(part.material, paints.glow(paint));
        part.bindTextures();
        frame.drawFullscreen();
    }

    private void release() {
        if (surfaces != null) {
            surfaces.close();
            surfaces = null;
            depthOwner = null;
        }
    }

    @Override
    public void close() {
        release();
        oneSided.close();
        doubleSided.close();
    }
}
