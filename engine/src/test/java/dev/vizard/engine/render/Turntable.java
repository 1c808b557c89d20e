package dev.vizard.engine.render;

import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import java.nio.file.Path;

/** Draws an object at several angles into one sheet, to be looked at: {@code Turntable OUT.png [MODEL] [EDGE]}. */
public final class Turntable {
    private static final float[][] ANGLES = {{0, 0}, {35, 0}, {-35, 0}, {70, 0}, {-70, 0}, {0, 25}, {0, -25}, {180, 0}};

    private Turntable() {}

    public static void main(String[] arguments) {
        int edge = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 480;
        Path shaders = Path.of(System.getProperty("vizard.home"), "shaders");
        try (Window window =
                        Window.open(new WindowSettings("turntable", edge, edge, WindowSettings.Mode.HEADLESS, false));
                GlDebug debug = new GlDebug()) {
            long start = System.nanoTime();
            try (Renderer renderer = new Renderer(shaders)) {
                System.out.printf("renderer %.0f ms%n", (System.nanoTime() - start) / 1e6);
                Model model = arguments.length > 1 && !arguments[1].equals("-")
                        ? dev.vizard.engine.scene.ModelLoader.load(Path.of(arguments[1]))
                        : SampleModel.create(96);
                System.out.println(model.triangleCount() + " triangles, bounds " + model.bounds());
                Scene scene = scene(model);
                int columns = 4;
                int rows = ANGLES.length / columns;
                byte[] sheet = new byte[edge * columns * edge * rows * 3];
                byte[] pixels = new byte[edge * edge * 3];
                for (int i = 0; i < ANGLES.length; i++) {
                    turn(scene, model, ANGLES[i][0], ANGLES[i][1]);
                    renderer.renderToPixels(scene, RenderSettings.DEFAULT, null, edge, edge, pixels);
                    for (int y = 0; y < edge; y++) {
                        int to = ((i / columns * edge + y) * columns + i % columns) * edge * 3;
                        System.arraycopy(pixels, y * edge * 3, sheet, to, edge * 3);
                    }
                }
                PngWriter.write(Path.of(arguments[0]), edge * columns, edge * rows, sheet);
            }
            System.out.println(debug.messages() + (window.headless() ? "" : " in a window"));
        }
    }

    static Scene scene(Model model) {
        Scene scene = new Scene();
        scene.add(model);
        scene.camera.position.set(0, 0, 3.4f);
        scene.camera.fovDegrees = 24;
        return scene;
    }

    static void turn(Scene scene, Model model, float yawDegrees, float pitchDegrees) {
        scene.instances
                .get(0)
                .transform
                .rotationY((float) Math.toRadians(yawDegrees))
                .rotateX((float) -Math.toRadians(pitchDegrees))
                .mul(model.fitToHeight(1));
    }
}
