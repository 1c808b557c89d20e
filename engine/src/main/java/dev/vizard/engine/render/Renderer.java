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
import java.util.List;
import java.util.function.Supplier;
import org.lwjgl.BufferUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws scenes: an ordered list of passes over one high-dynamic-range target, the only way any picture is made. Made,
 * used and closed on the context's thread; a frame allocates nothing once its sizes and models are known.
 */
public final class Renderer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Renderer.class);

    // A processor draws no more pixels than this in time; the rest is enlarged.
    private static final float SOFTWARE_PIXELS = 640 * 360;
    private static final float SOFTWARE_FAST_PIXELS = 640 * 360;

    private static final int WARM_EDGE = 16;
    private static final int SAMPLED = 8;

    private final boolean software = GlDebug.software();
    private boolean capable = !software;
    private int warmed;
    private final RenderFrame frame = new RenderFrame();
    private final PassTimes times = new PassTimes();
    private final GpuModels models = new GpuModels();
    private final List<Supplier<RenderPass>> makers = new ArrayList<>();
    private final List<RenderPass> passes = new ArrayList<>();
    private final List<ByteBuffer> names = new ArrayList<>();
    private final MeshShaders meshShaders;
    private Backdrop backdrop;
    private Floor floor;
    private final Environments environments;
    private final ShaderWatch watch;
    private final QualityControl control = new QualityControl(software ? Quality.LOW : Quality.HIGH);
    private ByteBuffer readBack = BufferUtils.createByteBuffer(0);
    private Framebuffer picture;
    private String shaderError = "";
    private boolean reloaded;
    private long before;
    private float finishedMillis = Float.NaN;

    /**
     * Compiles the shaders.
     *
     * @param shaders the folder with the GLSL files, watched for changes
     * @throws EngineException one line, naming a missing file or a shader's file and line
     */
    public Renderer(Path shaders) {
        meshShaders = new MeshShaders(shaders);
        environments = new Environments(shaders);
        try {
            if (!Files.isDirectory(shaders)) {
                throw new EngineException(
                        "There is no shader folder " + shaders + "; set vizard.home to Vizard's folder.");
            }
            backdrop = new Backdrop(shaders);
            floor = new Floor(shaders);
            makers.add(() -> new ShadowPass(shaders, models));
            makers.add(() -> new ReflectionPass(models, meshShaders));
            makers.add(() -> new StillBackdropPass(backdrop, floor));
            makers.add(() -> new MeshPass(shaders, models, meshShaders));
            // After the meshes, to shade only what they left.
            makers.add(() -> new BackdropPass(backdrop));
            makers.add(() -> new FloorPass(floor));
            makers.add(() -> new ResolvePass(shaders));
            makers.add(() -> new BloomPass(shaders));
            makers.add(() -> new GlowPass(shaders, models));
            makers.add(() -> new ToneMapPass(shaders, models));
            makers.forEach(maker -> passes.add(maker.get()));
            passes.forEach(times::add);
            passes.forEach(pass -> names.add(GlDebug.groupName(pass.name())));
            watch = new ShaderWatch(shaders);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /**
     * Draws a scene over an area of the window's framebuffer, in time for the next frame: with less work where the
     * settings leave that to us, and where a processor has to draw, with fewer pixels, enlarged.
     *
     * @param backdrop the picture behind, or null
     */
    public void render(Scene scene, RenderSettings settings, Texture backdrop, int width, int height) {
        if (watch.changed()) {
            reload();
        }
        Quality quality = settings.quality() == Quality.AUTO ? control.current() : settings.quality();
        long start = System.nanoTime();
        render(scene, settings, quality, backdrop, null, width, height, scale(quality, width, height));
        if (capable && settings.quality() == Quality.AUTO && models.uploads() != warmed) {
            warm(scene, settings, backdrop);
        }
        if (settings.quality() == Quality.AUTO) {
            adapt(start);
        }
    }

    /** Draws once in every quality, so that moving between them later finds all shaders compiled. */
    private void warm(Scene scene, RenderSettings settings, Texture backdrop) {
        warmed = models.uploads();
        try (Framebuffer tiny = new Framebuffer("warm-up", WARM_EDGE, WARM_EDGE, GL_RGBA8, false)) {
            for (Quality quality : new Quality[] {Quality.LOW, Quality.MEDIUM, Quality.HIGH}) {
                render(scene, settings, quality, backdrop, tiny, WARM_EDGE, WARM_EDGE, 1);
            }
        }
    }

    /** Draws as on a GPU, with samples and warm-up, also where a processor has to; for tests of just that. */
    void pretendGpu() {
        capable = true;
    }

    private float scale(Quality quality, int width, int height) {
        if (!software || quality == Quality.HIGH) {
            return 1;
        }
        float most = quality == Quality.LOW ? SOFTWARE_FAST_PIXELS : SOFTWARE_PIXELS;
        return (float) Math.min(1, Math.sqrt(most / Math.max(1f, (float) width * height)));
    }

    // A GPU tells through its queries. A processor must be waited for, now and then: its work overlaps with ours.
    private void adapt(long start) {
        float cost = times.total();
        if (software) {
            if (frame.number() % SAMPLED == 0) {
                glFinish();
                finishedMillis = (System.nanoTime() - start) / 1e6f;
            }
            cost = finishedMillis;
        }
        float seconds = before == 0 ? 0 : (start - before) * 1e-9f;
        before = start;
        if (!Float.isNaN(cost)) {
            Quality old = control.current();
            Quality now = control.next(cost, seconds);
            if (now != old) {
                log.debug("quality {} after frames of {} ms", now, cost);
            }
        }
    }

    /** Draws a scene with all its pixels over a framebuffer of that size. */
    public void render(
            Scene scene, RenderSettings settings, Texture backdrop, Framebuffer target, int width, int height) {
        Quality quality = settings.quality() == Quality.AUTO ? Quality.HIGH : settings.quality();
        render(scene, settings, quality, backdrop, target, width, height, 1);
    }

    private void render(
            Scene scene,
            RenderSettings settings,
            Quality quality,
            Texture backdrop,
            Framebuffer target,
            int width,
            int height,
            float scale) {
        if (width < 1 || height < 1) {
            // A minimised window has no pixels.
            return;
        }
        frame.begin(scene, settings, environments.of(scene.environment, frame), backdrop);
        frame.size(target, width, height, quality, scale, capable);
        for (int i = 0; i < passes.size(); i++) {
            GlDebug.beginGroup(names.get(i));
            draw(i);
            GlDebug.endGroup();
        }
    }

    // What is compiled only when a setting asks for it may be what a developer has just broken.
    private void draw(int pass) {
        try {
            times.render(pass, passes.get(pass), frame);
        } catch (EngineException wrong) {
            if (!reloaded) {
                throw wrong;
            }
            shaderError = wrong.getMessage();
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
            picture = new Framebuffer("picture", width, height, GL_RGBA8, false);
        }
        render(scene, settings, backdrop, picture, width, height);
        picture.bind();
        read(width, height, rgb);
    }

    /** Lets go of a model that will not be drawn any more. */
    public void forget(Model model) {
        models.forget(model);
    }

    /** Reads all shaders again; where one has an error, what it belongs to stays as it was. */
    public void reload() {
        StringBuilder errors = new StringBuilder();
        try {
            backdrop.reload();
            floor.reload();
            meshShaders.reload();
            environments.reload(frame);
        } catch (EngineException wrong) {
            errors.append(errors.isEmpty() ? "" : "\n").append(wrong.getMessage());
        }
        for (int i = 0; i < passes.size(); i++) {
            try {
                RenderPass fresh = makers.get(i).get();
                passes.set(i, fresh).close();
            } catch (EngineException wrong) {
                errors.append(errors.isEmpty() ? "" : "\n").append(wrong.getMessage());
            }
        }
        reloaded = true;
        shaderError = errors.toString();
        log.info("{}", shaderError.isEmpty() ? "shaders read again" : shaderError);
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

    /** What each pass costs. */
    public PassTimes passTimes() {
        return times;
    }

    /** The quality that AUTO draws with now. */
    public Quality automaticQuality() {
        return control.current();
    }

    /** What the newest reload of shaders complained about, with file and line; empty when all is well. */
    public String shaderError() {
        return shaderError;
    }

    /** Why the surroundings that were asked for could not be used; empty when all is well. */
    public String environmentError() {
        return environments.error();
    }

    @Override
    public void close() {
        passes.forEach(RenderPass::close);
        passes.clear();
        meshShaders.close();
        if (backdrop != null) {
            backdrop.close();
        }
        if (floor != null) {
            floor.close();
        }
        environments.close();
        models.close();
        times.close();
        frame.close();
        if (watch != null) {
            watch.close();
        }
        if (picture != null) {
            picture.close();
            picture = null;
        }
    }
}
