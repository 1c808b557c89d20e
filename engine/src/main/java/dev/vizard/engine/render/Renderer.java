package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.EngineException;
import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lwjgl.BufferUtils;

/**
 * Draws scenes: an ordered list of passes over one high-dynamic-range target, the only way any picture is made. Made,
 * used and closed on the context's thread; a frame allocates nothing once its sizes and models are known.
 */
public final class Renderer implements AutoCloseable {
    // A processor draws no more pixels than this in time; the rest is enlarged.
    private static final float SOFTWARE_PIXELS = 640 * 360;

    private final boolean software = GlDebug.software();
    private final RenderFrame frame = new RenderFrame();
    private final List<RenderPass> passes = new ArrayList<>();
    private final MeshPass meshes;
    private ByteBuffer readBack = BufferUtils.createByteBuffer(0);
    private Framebuffer picture;
    private final Map<String, Float> passTimes = new LinkedHashMap<>();
    private String shaderError = "";

    /**
     * Compiles the shaders and draws the studio that lights the models.
     *
     * @param shaders the folder with the GLSL files
     * @throws EngineException one line, naming a missing file or a shader's file and line
     */
    public Renderer(Path shaders) {
        try {
            if (!Files.isDirectory(shaders)) {
                throw new EngineException(
                        "There is no shader folder " + shaders + "; set vizard.home to Vizard's folder.");
            }
            meshes = new MeshPass(shaders, new Environment(shaders, frame));
            passes.add(meshes);
            // After the meshes, to shade only what they left.
            passes.add(new BackdropPass(shaders));
            passes.add(new BloomPass(shaders));
            passes.add(new ToneMapPass(shaders));
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /**
     * Draws a scene over an area of the window's framebuffer, in time for the next frame: where a processor has to draw, a
     * large picture is drawn with fewer pixels and enlarged.
     *
     * @param backdrop the picture behind, or null
     */
    public void render(Scene scene, RenderSettings settings, Texture backdrop, int width, int height) {
        float scale =
                software ? (float) Math.min(1, Math.sqrt(SOFTWARE_PIXELS / Math.max(1f, (float) width * height))) : 1;
        render(scene, settings, backdrop, null, width, height, scale);
    }

    /** Draws a scene with all its pixels over a framebuffer of that size. */
    public void render(
            Scene scene, RenderSettings settings, Texture backdrop, Framebuffer target, int width, int height) {
        render(scene, settings, backdrop, target, width, height, 1);
    }

    private void render(
            Scene scene,
            RenderSettings settings,
            Texture backdrop,
            Framebuffer target,
            int width,
            int height,
            float scale) {
        if (width < 1 || height < 1) {
            // A minimised window has no pixels.
            return;
        }
        frame.backdropPicture(backdrop);
        frame.begin(scene, settings, target, width, height, scale);
        for (int i = 0; i < passes.size(); i++) {
            passes.get(i).render(frame);
        }
    }

    /**
     * Draws a scene aside, whatever the window's size.
     *
     * @param rgb filled with 8-bit red, green, blue, rows from the top; room for width * height * 3
     */
    public void renderToPixels(
            Scene scene, RenderSettings settings, Texture backdrop, int width, int height, byte[] rgb) {
        if (picture == null || picture.width() != width || picture.height() != height) {
            if (picture != null) {
                picture.close();
                picture = null;
            }
            picture = new Framebuffer(width, height, GL_RGBA8, false);
        }
        render(scene, settings, backdrop, picture, width, height);
        picture.bind();
        read(width, height, rgb);
    }

    /** Lets go of a model that will not be drawn any more. */
    public void forget(Model model) {
        meshes.forget(model);
    }

    /**
     * Reads the window's framebuffer, before it is swapped.
     *
     * @param rgb filled with 8-bit red, green, blue, rows from the top; room for width * height * 3
     */
    public void readPixels(int width, int height, byte[] rgb) {
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        read(width, height, rgb);
    }

    private void read(int width, int height, byte[] rgb) {
        int stride = width * 3;
        if (readBack.capacity() < stride * height) {
            readBack = BufferUtils.createByteBuffer(stride * height);
        }
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, readBack);
        for (int y = 0; y < height; y++) {
            readBack.get((height - 1 - y) * stride, rgb, y * stride, stride);
        }
    }

    /** Waits until everything that was asked for is drawn; for honest times. */
    public void finish() {
        glFinish();
    }

    /** What each pass of the newest measured frame took, milliseconds by name in drawing order. */
    public Map<String, Float> passTimes() {
        return passTimes;
    }

    /** What the newest reload of a shader complained about, with file and line; empty when all is well. */
    public String shaderError() {
        return shaderError;
    }

    @Override
    public void close() {
        passes.forEach(RenderPass::close);
        passes.clear();
        frame.close();
        if (picture != null) {
            picture.close();
            picture = null;
        }
    }
}
