package dev.vizard.app.stage;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.settings.LightSettings;
import dev.vizard.app.settings.MaskTweak;
import dev.vizard.app.settings.SceneKind;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.engine.EngineException;
import dev.vizard.engine.gl.FinishTimer;
import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.imgui.ImGuiLayer;
import dev.vizard.engine.render.PassTimes;
import dev.vizard.engine.render.Quality;
import dev.vizard.engine.render.Renderer;
import dev.vizard.engine.scene.EnvironmentSource;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.capture.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.joml.Matrix4f;

/** Everything that draws, in one place: window, renderer, mask, camera picture, ImGui. Main thread. */
public final class Stage implements AutoCloseable {

    static final float MASK_HEIGHT = 2.0f;

    private static final float LARGEST_SCALE = 4;

    /** Where pictures go. */
    public final Window window;

    /** Over the picture. */
    public final ImGuiLayer gui;

    /** What is drawn. */
    public final Scene scene = new Scene();

    /** Tells when a picture was drawn to its end. */
    public final FinishTimer finishTimer;

    private final GlDebug debug;
    private final Renderer renderer;
    private final Texture picture;
    private Scene.Instance mask;
    private Scene.Instance twin;
    private MaskTweak tweak = MaskTweak.NONE;
    private Matrix4f fit;
    private Matrix4f onHead;
    private final Scenery scenery;
    private LightSettings lit;
    private IntConsumer keyListener = key -> {};
    private IntConsumer characterListener = character -> {};

    private Stage(Window window, Home home, MaskLoading loading) {
        this.window = window;
        debug = new GlDebug();
        renderer = new Renderer(home.shaders());
        picture = Texture.stream("camera picture");
        finishTimer = new FinishTimer(GlDebug.software());
        // Before ImGui, which passes on what it hears to those who listened first.
        window.onKey(key -> {
            if (!typing()) {
                keyListener.accept(key);
            }
        });
        window.onCharacter(character -> {
            if (!typing()) {
                characterListener.accept(character);
            }
        });
        gui = new ImGuiLayer(window, home.font(), forcedScale());
        try {
            putOn(loading.await());
        } catch (EngineException e) {
            release();
            throw e;
        }
        scenery = new Scenery(scene);
    }

    /**
     * Opens a window and loads the mask, at the same time.
     *
     * @throws EngineException one line, if the mask's file cannot be used
     */
    public static Stage open(WindowSettings settings, Home home, Path maskFile) {
        MaskLoading loading = MaskLoading.start(maskFile);
        Window window = Window.open(settings);
        try {
            return new Stage(window, home, loading);
        } catch (RuntimeException e) {
            window.close();
            throw e;
        }
    }

    // For who finds the text too small, and for tests of dense screens.
    private static float forcedScale() {
        try {
            float scale = Float.parseFloat(System.getProperty("vizard.scale", "0"));
            return Math.max(0, Math.min(LARGEST_SCALE, scale));
        } catch (NumberFormatException e) {
            throw new UserError("vizard.scale must be a number such as 1.5", e);
        }
    }

    private void putOn(Model model) {
        mask = scene.add(model);
        twin = scene.add(model);
        twin.visible = false;
        fit = MaskFit.of(model, MASK_HEIGHT, tweak);
        onHead = HeadFrame.of(model, MASK_HEIGHT);
    }

    /** Puts another mask on; the one before is let go of, on the graphics device, too. */
    public void wear(Model model) {
        Model before = mask.model;
        scene.instances.remove(mask);
        scene.instances.remove(twin);
        if (!before.equals(model)) {
            renderer.forget(before);
        }
        putOn(model);
    }

    /** The mask that is worn. */
    public Model worn() {
        return mask.model;
    }

    /** How the mask sits otherwise than its bounds say. */
    public void tweak(MaskTweak wanted) {
        if (!wanted.equals(tweak)) {
            tweak = wanted;
            fit = MaskFit.of(mask.model, MASK_HEIGHT, wanted);
        }
    }

    private boolean typing() {
        return gui.wantsKeyboard();
    }

    /** Who is told the keys (GLFW codes) and characters that are not typed into a field of ImGui's. */
    public void listen(IntConsumer keys, IntConsumer characters) {
        keyListener = keys;
        characterListener = characters;
    }

    /** Takes over the camera's newest picture. */
    public void show(Frame frame) {
        picture.upload(frame.width(), frame.height(), frame.bgr());
    }

    /** The camera's picture. */
    public Texture picture() {
        return picture;
    }

    /**
     * Draws the scene that the settings name over the whole window; ImGui comes after.
     *
     * @param fovDegrees the camera's vertical field of view
     * @param left share of the window's width, from the left, that a panel covers
     */
    public void draw(Wearer wearer, ViewSettings view, double fovDegrees, float left) {
        light(view.light());
        wearer.expression().apply(mask, view.mirrored(), view.expressive());
        float aspect = (float) window.framebufferWidth() / Math.max(1, window.framebufferHeight());
        if (view.scene() == SceneKind.MIRROR && picture.width() > 0) {
            drawWorn(wearer, view, (float) fovDegrees, aspect, left);
            return;
        }
        if (view.scene() == SceneKind.SPLIT) {
            scenery.split(aspect, left);
        } else {
            scenery.stage(aspect, left);
        }
        wearer.poser().transform(fit, mask.transform);
        render(view);
    }

    private void drawWorn(Wearer wearer, ViewSettings view, float fovDegrees, float aspect, float left) {
        WornPlace place = wearer.place();
        float pictureAspect = (float) picture.width() / picture.height();
        scenery.mirror(place, view.mirrored(), fovDegrees, pictureAspect, aspect, left);
        place.transform(1, view.mirrored(), HeadFrame.UNITS_PER_CM, mask.transform)
                .mul(onHead)
                .mul(fit);
        mask.visible = !place.lost();
        wearer.light().begin(scene, view.mirrored());
        render(view);
        wearer.light().end(scene);
        mask.visible = true;
    }

    private void light(LightSettings light) {
        if (light.equals(lit)) {
            return;
        }
        lit = light;
        EnvironmentSource source = light.source();
        if (!source.equals(scene.environment)) {
            scene.surround(source);
        }
        scene.environmentRotation = (float) Math.toRadians(light.rotationDegrees());
        scene.environmentIntensity = (float) light.intensity();
        scene.exposure = (float) light.exposure();
        scene.bloom = (float) light.glow();
    }

    private void render(ViewSettings view) {
        renderer.render(scene, view.render(), picture, window.framebufferWidth(), window.framebufferHeight());
    }

    /**
     * Draws the mask twice, each as if it stood alone in the middle.
     *
     * @param pair where they stand and how they are turned
     * @param left share of the window's width, from the left, that a panel covers
     */
    public void draw(MaskPair pair, ViewSettings view, float left) {
        light(view.light());
        scenery.studio(1);
        scene.camera.shiftX = left;
        MaskExpression.rest(mask);
        pair.place(scene.camera, fit, mask.transform, twin.transform);
        twin.visible = true;
        render(view);
        twin.visible = false;
    }

    /** Draws the mask alone, aside, into red, green, blue bytes from the top. */
    public void drawAside(MaskPoser poser, ViewSettings view, int width, int height, byte[] rgb) {
        drawAside(poser, view, 1, width, height, rgb);
    }

    /**
     * Draws the mask alone, aside, into red, green, blue bytes from the top.
     *
     * @param fovFactor more than 1 where the picture is narrow
     */
    public void drawAside(MaskPoser poser, ViewSettings view, float fovFactor, int width, int height, byte[] rgb) {
        light(view.light());
        scenery.studio(fovFactor);
        poser.transform(fit, mask.transform);
        renderer.renderToPixels(scene, view.render(), picture, width, height, rgb);
    }

    /** Reads what the window shows. */
    public void read(byte[] rgb) {
        renderer.readPixels(window.framebufferWidth(), window.framebufferHeight(), rgb);
    }

    /** Waits until everything is drawn. */
    public void finish() {
        renderer.finish();
    }

    /** What each pass of the renderer costs. */
    public PassTimes passTimes() {
        return renderer.passTimes();
    }

    /** The quality that the renderer has chosen, where it may choose. */
    public Quality automaticQuality() {
        return renderer.automaticQuality();
    }

    /** What the newest reload of shaders complained about; empty when all is well. */
    public String shaderError() {
        return renderer.shaderError();
    }

    /** Why the surroundings that were asked for could not be used; empty when all is well. */
    public String environmentError() {
        return renderer.environmentError();
    }

    /** What the driver complained about; empty when all is well. */
    public List<String> complaints() {
        return debug.messages();
    }

    private void release() {
        gui.close();
        picture.close();
        finishTimer.close();
        renderer.close();
        debug.close();
    }

    @Override
    public void close() {
        release();
        window.close();
    }
}
