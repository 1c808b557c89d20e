package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.FullScreen;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.lwjgl.BufferUtils;

/**
 * Draws scenes into the window's framebuffer: an ordered list of passes over one high-dynamic-range target. Made, used
 * and closed on the context's thread; a frame allocates nothing once its sizes and models are known.
 */
public final class Renderer implements AutoCloseable {

    private final FullScreen fullScreen = new FullScreen();
    private final MeshPass meshPass;
    private final List<RenderPass> passes;
    private final FrameContext frame = new FrameContext();
    private ByteBuffer readBack = BufferUtils.createByteBuffer(0);

    /**
     * Ready to draw on the current context.
     *
     * @param shaders the folder with the GLSL files
     */
    public Renderer(Path shaders) {
        meshPass = new MeshPass(shaders, fullScreen);
        passes = List.of(new BackdropPass(shaders), meshPass, new BloomPass(shaders), new ToneMapPass(shaders));
        frame.fullScreen = fullScreen;
    }

    /** Draws a scene over an area of this many pixels. {@code backdrop} is the picture behind, or null. */
    public void render(Scene scene, RenderSettings settings, Texture backdrop, int width, int height) {
        if (width < 1 || height < 1) {
            return;
        }
        resize(width, height);
        frame.scene = scene;
        frame.settings = settings;
        frame.backdrop = backdrop;
        frame.width = width;
        frame.height = height;
        frame.light.bind();
        for (int i = 0; i < passes.size(); i++) {
            passes.get(i).draw(frame);
        }
    }

    private void resize(int width, int height) {
        if (frame.light != null && frame.light.width() == width && frame.light.height() == height) {
            return;
        }
        if (frame.light != null) {
            frame.light.close();
        }
        frame.light = Framebuffer.create("light", width, height, GL_RGBA16F, true);
    }

    /** Lets go of a model that will not be drawn any more. */
    public void forget(Model model) {
        meshPass.forget(model);
    }

    /**
     * Reads the window's framebuffer.
     *
     * @param rgb filled with 8-bit red, green, blue, rows from the top; room for width * height * 3
     */
    public void readPixels(int width, int height, byte[] rgb) {
        int stride = width * 3;
        if (readBack.capacity() < stride * height) {
            readBack = BufferUtils.createByteBuffer(stride * height);
        }
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        readBack.clear();
        glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, readBack);
        for (int y = 0; y < height; y++) {
            readBack.get((height - 1 - y) * stride, rgb, y * stride, stride);
        }
    }

    /** Waits until everything that was asked for is drawn; for honest times. */
    public void finish() {
        glFinish();
    }

    @Override
    public void close() {
        passes.forEach(RenderPass::close);
        if (frame.light != null) {
            frame.light.close();
        }
        fullScreen.close();
    }
}
