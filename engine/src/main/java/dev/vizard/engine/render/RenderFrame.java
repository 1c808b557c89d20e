package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.DepthMap;
import dev.vizard.engine.gl.DrawTarget;
import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.MultisampleTarget;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.VertexArray;
import dev.vizard.engine.scene.Scene;
import org.joml.Matrix4f;
import org.joml.Matrix4fc;
import org.joml.Vector3f;

/** What the passes of one frame share. One object, filled again for every frame. */
public final class RenderFrame implements AutoCloseable {
    private final VertexArray triangle = new VertexArray();
    private final Matrix4f view = new Matrix4f();
    private final Matrix4f projection = new Matrix4f();
    private final Matrix4f viewProjection = new Matrix4f();
    private final Matrix4f shadowMatrix = new Matrix4f();
    private final SceneExtent extent = new SceneExtent();
    private MeshShading shading;
    private Scene scene;
    private RenderSettings settings;
    private Quality quality;
    private Environment environment;
    private Framebuffer target;
    private Framebuffer light;
    private MultisampleTarget samples;
    private boolean multisampled;
    private boolean onGpu;
    private DepthMap shadow;
    private Texture reflection;
    private Texture bloom;
    private Texture backdropPicture;
    private int width;
    private int height;
    private int targetWidth;
    private int targetHeight;
    private int number;

    /** What a frame is drawn of, with and into. */
    void begin(Scene newScene, RenderSettings newSettings, Environment surroundings, Texture backdrop) {
        scene = newScene;
        settings = newSettings;
        environment = surroundings;
        backdropPicture = backdrop;
        bloom = null;
        shadow = null;
        reflection = null;
        number++;
    }

    /** How much work it may be: {@code scale} times as many pixels on each side as the target has. */
    void size(Framebuffer newTarget, int newWidth, int newHeight, Quality newQuality, float scale, boolean gpu) {
        target = newTarget;
        targetWidth = newWidth;
        targetHeight = newHeight;
        quality = newQuality;
        width = Math.max(1, Math.round(newWidth * scale));
        height = Math.max(1, Math.round(newHeight * scale));
        scene.camera.view(view);
        scene.camera.projection((float) width / height, projection);
        projection.mul(view, viewProjection);
        extent.measure(scene);
        int format = fast() || raw() ? GL_RGBA8 : GL_RGBA16F;
        if (light == null || light.width() != width || light.height() != height || light.format() != format) {
            if (light != null) {
                light.close();
                light = null;
            }
            light = new Framebuffer("light", width, height, format, true);
        }
        onGpu = gpu;
        multisampled = gpu && quality == Quality.HIGH && settings.smoothEdges() && !raw();
        if (samples != null && (!multisampled || samples.width() != width || samples.height() != height)) {
            samples.close();
            samples = null;
        }
        if (multisampled && samples == null) {
            samples = new MultisampleTarget(width, height);
        }
    }

    /** Whether colours are encoded where they are shaded, without passes over linear light. */
    public boolean fast() {
        return quality == Quality.LOW && !raw();
    }

    /** Whether numbers are shown rather than a picture, so that no pass may change them. */
    public boolean raw() {
        return settings.view() != DebugView.SHADED;
    }

    /** How much darker the corners are, for passes that encode colours themselves. */
    float vignette() {
        return settings.vignette() ? 0.34f : 0;
    }

    private int shadowTaps() {
        return shadow == null ? 0 : quality == Quality.HIGH ? 12 : 5;
    }

    /** How the meshes are to be shaded. */
    MeshShading shading() {
        boolean aces = fast() && settings.toneCurve() == RenderSettings.ToneCurve.ACES;
        if (shading == null
                || shading.fast() != fast()
                || shading.shadowTaps() != shadowTaps()
                || shading.aces() != aces
                || shading.view() != settings.view()) {
            shading = new MeshShading(fast(), shadowTaps(), aces, settings.view());
        }
        return shading;
    }

    /** Which of a model's levels of detail is drawn; 0 has all triangles. */
    int level() {
        return switch (quality) {
            case HIGH, AUTO -> 0;
            case MEDIUM -> onGpu ? 1 : 2;
            case LOW -> 2;
        };
    }

    /** Whether the surroundings' levels of blur are blended, which a processor does for stills alone. */
    boolean blendLevels() {
        return onGpu || quality == Quality.HIGH;
    }

    /** Whether the key light's shadow is to be drawn. */
    boolean shadowWanted() {
        return quality != Quality.LOW && scene.keyShadow && !raw() && extent.radius() > 0;
    }

    void shadow(DepthMap map, Matrix4fc lightProjection) {
        shadow = map;
        // From clip space to the map's own 0..1.
        shadowMatrix.translation(0.5f, 0.5f, 0.5f).scale(0.5f).mul(lightProjection);
    }

    /** Binds the shadow map, where there is one, for {@code include/shadow.glsl}. */
    void bindShadow() {
        if (shadow != null) {
            shadow.bindTexture(MeshProgram.SHADOW_UNIT);
        }
    }

    /** Whether {@link #shadowMatrix()} means anything. */
    boolean shadowed() {
        return shadow != null;
    }

    /** World to the shadow map's coordinates. */
    Matrix4fc shadowMatrix() {
        return shadowMatrix;
    }

    /** Size of a pixel of the shadow map in its coordinates. */
    float shadowTexel() {
        return shadow == null ? 0 : 1f / shadow.edge();
    }

    /** The floor's mirror image; null for none. */
    Texture reflection() {
        return reflection;
    }

    void reflection(Texture mirrored) {
        reflection = mirrored;
    }

    /** Middle of all that is drawn, in the world; do not change. */
    Vector3f middle() {
        return extent.middle();
    }

    /** Radius of a ball around all that is drawn; 0 for nothing. */
    float radius() {
        return extent.radius();
    }

    /** Distance from the eye to the nearest thing. */
    float nearestDepth() {
        return scene.camera.position.distance(extent.middle()) - extent.radius();
    }

    /** Distance from the eye to the farthest thing. */
    float farthestDepth() {
        return scene.camera.position.distance(extent.middle()) + extent.radius();
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

    /** How much work it may be; never AUTO. */
    public Quality quality() {
        return quality;
    }

    /** What surrounds the models. */
    Environment environment() {
        return environment;
    }

    /** Where passes over the scene draw. */
    DrawTarget drawing() {
        return multisampled ? samples : light;
    }

    /** The samples to be averaged into {@link #light()}; null where it is drawn directly. */
    MultisampleTarget samples() {
        return multisampled ? samples : null;
    }

    /** Linear light with depth, of the frame's size; encoded colour where {@link #fast()} or {@link #raw()}. */
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

    /** Grows by one with each frame. */
    int number() {
        return number;
    }

    /** Draws one triangle over the whole viewport. */
    public void drawFullscreen() {
        triangle.drawFullscreen();
    }

    /** Draws a square whose corners the vertex shader makes from gl_VertexID. */
    void drawSquare() {
        triangle.bind();
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    }

    @Override
    public void close() {
        triangle.close();
        if (light != null) {
            light.close();
        }
        if (samples != null) {
            samples.close();
        }
    }
}
