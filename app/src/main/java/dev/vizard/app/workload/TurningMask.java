package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.engine.render.RenderSettings;
import dev.vizard.engine.render.Renderer;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.ModelLoader;
import dev.vizard.engine.scene.Scene;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import java.nio.file.Path;

/** A mask that turns, drawn without tracking and without a screen. Main thread. */
final class TurningMask implements AutoCloseable {

    private static final float HEIGHT = 2;

    private final int width;
    private final int height;
    private final Model model;
    private final Scene scene = new Scene();
    private final Window window;
    private final Renderer renderer;

    TurningMask(Home home, Path mask, int width, int height) {
        this.width = width;
        this.height = height;
        model = ModelLoader.load(mask);
        window = Window.open(new WindowSettings("bench", width, height, WindowSettings.Mode.HEADLESS, false));
        try {
            renderer = new Renderer(home.shaders());
        } catch (RuntimeException e) {
            window.close();
            throw e;
        }
        scene.add(model);
        scene.camera.position.set(0, 0.05f, 5.6f);
    }

    /** Hands the how many-th frame to the driver. */
    void draw(RenderSettings settings, int number) {
        scene.instances
                .get(0)
                .transform
                .rotationY(0.7f * (float) Math.sin(number * 0.05))
                .rotateX(0.25f * (float) Math.cos(number * 0.03))
                .mul(model.fitToHeight(HEIGHT));
        renderer.render(scene, settings, null, width, height);
    }

    /** Shows it, as far as there is anything to see. */
    void swap() {
        window.swapBuffers();
    }

    /** Fetches the picture from the driver. */
    void read(byte[] rgb) {
        renderer.readPixels(width, height, rgb);
    }

    Renderer renderer() {
        return renderer;
    }

    /** Triangles at high quality. */
    int triangles() {
        return model.triangleCount();
    }

    @Override
    public void close() {
        renderer.close();
        window.close();
    }
}
