package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.VertexArray;
import dev.vizard.engine.scene.Scene;
import org.joml.Matrix4f;
import org.joml.Matrix4fc;

/** What the passes of one frame share. One object, filled again for every frame. */
public final class RenderFrame implements AutoCloseable {
    private final VertexArray triangle = new VertexArray();
    private final Matrix4f view = new Matrix4f();
    private final Matrix4f projection = new Matrix4f();
    private final Matrix4f viewProjection = new Matrix4f();
    private Scene scene;
    private RenderSettings settings;
    private Framebuffer target;
    private Framebuffer light;
    private Texture bloom;
    private Texture backdropPicture;
    private int width;
    private int height;
    private int targetWidth;
    private int targetHeight;

    /** Starts a frame of the given size, drawn with {@code scale} times as many pixels on each side. */
    void begin(
            Scene newScene,
            RenderSettings newSettings,
            Framebuffer newTarget,
            int newWidth,
            int newHeight,
            float scale) {
        scene = newScene;
        settings = newSettings;
        target = newTarget;
        targetWidth = newWidth;
        targetHeight = newHeight;
        width = Math.max(1, Math.round(newWidth * scale));
        height = Math.max(1, Math.round(newHeight * scale));
        bloom = null;
        scene.camera.view(view);
        scene.camera.projection((float) width / height, projection);
        projection.mul(view, viewProjection);
        if (light == null || light.width() != width || light.height() != height) {
            if (light != null) {
                light.close();
                light = null;
            }
            light = new Framebuffer(width, height, GL_RGBA16F, true);
        }
    }

    /** Directs drawing to where the finished picture goes: a framebuffer, or the window's. */
    public void bindTarget() {
        if (target != null) {
            target.bind();
        } else {
            glBindFramebuffer(GL_FRAMEBUFFER, 0);
            glViewport(0, 0, targetWidth, targetHeight);
        }
    }

    /** Whether the target has more pixels than are drawn. */
    public boolean enlarged() {
        return width != targetWidth || height != targetHeight;
    }

    /** What is drawn. */
    public Scene scene() {
        return scene;
    }

    /** How it is drawn. */
    public RenderSettings settings() {
        return settings;
    }

    /** Linear light with depth, of the frame's size. */
    public Framebuffer light() {
        return light;
    }

    /** Light spread by bright places; null without bloom. */
    public Texture bloom() {
        return bloom;
    }

    void bloom(Texture texture) {
        bloom = texture;
    }

    /** Picture for the backdrop; null for none. */
    public Texture backdropPicture() {
        return backdropPicture;
    }

    void backdropPicture(Texture picture) {
        backdropPicture = picture;
    }

    /** World to clip space. */
    public Matrix4fc viewProjection() {
        return viewProjection;
    }

    /** Width of the light in pixels; the target may be larger. */
    public int width() {
        return width;
    }

    /** Height of the light in pixels; the target may be larger. */
    public int height() {
        return height;
    }

    /** Draws one triangle over the whole viewport. */
    public void drawFullscreen() {
        triangle.drawFullscreen();
    }

    @Override
    public void close() {
        triangle.close();
        if (light != null) {
            light.close();
        }
    }
}
