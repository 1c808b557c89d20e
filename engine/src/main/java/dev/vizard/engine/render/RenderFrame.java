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
import org.joml.Vector4f;

/** What the passes of one frame share. One object, filled again for every frame. */
public final class RenderFrame implements AutoCloseable {
    private final VertexArray triangle = new VertexArray();
    private final Matrix4f view = new Matrix4f();
    private final Matrix4f projection = new Matrix4f();
    private final Matrix4f viewProjection = new Matrix4f();
    private final Matrix4f shadowMatrix = new Matrix4f();
    private final SceneExtent extent = new SceneExtent();
    private final Matrix4f fromClip = new Matrix4f();
    private final Vector4f corner = new Vector4f();
    private final Vector3f[] rays = {new Vector3f(), new Vector3f(), new Vector3f()};
    private MeshShading shading;
    private MeshShading forward;
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
    private Framebuffer behind;
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
        behind = null;
        number++;
    }

    /** How much work it may be: {@code scale} times as many pixels on each side as the target has. */
    void size(Framebuffer newTarget, int newWidth, int newHeight, Quality newQuality, float scale, boolean gpu) {
        target = newTarget;
        targetWidth = newWidth;
        targetHeight = newHeight;
        quality = newQuality;
        onGpu = gpu;
        width = Math.max(1, Math.round(newWidth * scale));
        height = Math.max(1, Math.round(newHeight * scale));
        scene.camera.view(view);
        scene.camera.projection((float) width / height, projection);
        projection.mul(view, viewProjection);
        extent.measure(scene);
        int format = encoded() || raw() ? GL_RGBA8 : GL_RGBA16F;
        if (light == null || light.width() != width || light.height() != height || light.format() != format) {
            if (light != null) {
                light.close();
                light = null;
            }
            light = new Framebuffer("light", width, height, format, true);
        }
        aimRays();
        multisampled = gpu && quality == Quality.HIGH && settings.smoothEdges() && !raw();
        if (samples != null && (!multisampled || samples.width() != width || samples.height() != height)) {
            samples.close();
            samples = null;
        }
        if (multisampled && samples == null) {
            samples = new MultisampleTarget(width, height);
        }
    }

    /** Way from the eye to pixels at distance 1 along the view: at the lowest left corner, and for a step right and up. */
    private void aimRays() {
        viewProjection.invert(fromClip);
        ray(-1, -1, rays[0]);
        ray(1, -1, rays[1]).sub(rays[0]).div(width);
        ray(-1, 1, rays[2]).sub(rays[0]).div(height);
    }

    private Vector3f ray(float x, float y, Vector3f into) {
        fromClip.transform(corner.set(x, y, 1, 1));
        into.set(corner.x, corner.y, corner.z).div(corner.w);
        float away = viewProjection.transform(corner.set(into, 1)).w;
        return into.sub(scene.camera.position).div(away);
    }

    /** See {@code include/surface_read.glsl}; do not change. */
    Vector3f ray(int index) {
        return rays[index];
    }

    /** Whether colours are encoded where they are shaded, without passes over linear light. */
    public boolean encoded() {
        return (quality == Quality.LOW || processed()) && !raw();
    }

    /** Whether surfaces are shaded only when it is known which are seen; a GPU skips hidden ones by itself. */
    boolean deferred() {
        return processed() && !raw();
    }

    private boolean processed() {
        return !onGpu && (quality == Quality.LOW || quality == Quality.MEDIUM);
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
        boolean aces = encoded() && settings.toneCurve() == RenderSettings.ToneCurve.ACES;
        boolean fast = quality == Quality.LOW && !raw();
        if (shading == null
                || shading.fast() != fast
                || shading.encoded() != encoded()
                || shading.deferred() != deferred()
                || shading.shadowTaps() != shadowTaps()
                || shading.aces() != aces
                || shading.view() != settings.view()) {
            shading = new MeshShading(fast, encoded(), deferred(), shadowTaps(), aces, settings.view());
            forward = shading.withDeferred(false);
        }
        return shading;
    }

    /** How meshes are to be shaded that cannot wait until it is known what is seen. */
    MeshShading forwardShading() {
        shading();
        return forward;
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

    /** Width of where the finished picture goes. */
    int targetWidth() {
        return targetWidth;
    }

    /** Height of where the finished picture goes. */
    int targetHeight() {
        return targetHeight;
    }

    /** Makes passes work at the target's size for a while, or again at the light's. */
    void atTargetSize(boolean wanted) {
        width = wanted ? targetWidth : light.width();
        height = wanted ? targetHeight : light.height();
    }

    /** The encoded backdrop of the target's size; null where the light holds the only one. */
    Framebuffer behind() {
        return behind;
    }

    void behind(Framebuffer picture) {
        behind = picture;
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

    /** Linear light with depth, of the frame's size; encoded colour where {@link #encoded()} or {@link #raw()}. */
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
