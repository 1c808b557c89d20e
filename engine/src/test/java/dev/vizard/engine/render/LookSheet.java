package dev.vizard.engine.render;

import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.scene.EnvironmentSource;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.ModelLoader;
import dev.vizard.engine.scene.Scene;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One model in all qualities, surroundings and debug views, to be looked at: {@code LookSheet OUT.png MODEL WHAT [EDGE]}. */
public final class LookSheet {
    private record Cell(Scene scene, RenderSettings settings) {}

    private LookSheet() {}

    public static void main(String[] arguments) {
        int edge = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 480;
        try (Window window = Window.open(new WindowSettings("look", 64, 64, WindowSettings.Mode.HEADLESS, false));
                GlDebug debug = new GlDebug();
                Renderer renderer = new Renderer(Path.of(System.getProperty("vizard.home"), "shaders"))) {
            Model model = ModelLoader.load(Path.of(arguments[1]));
            List<Cell> cells = cells(model, arguments[2]);
            int columns = Math.min(3, cells.size());
            int rows = (cells.size() + columns - 1) / columns;
            byte[] sheet = new byte[edge * columns * edge * rows * 3];
            byte[] pixels = new byte[edge * edge * 3];
            for (int i = 0; i < cells.size(); i++) {
                renderer.renderToPixels(cells.get(i).scene, cells.get(i).settings, null, edge, edge, pixels);
                for (int y = 0; y < edge; y++) {
                    int to = ((i / columns * edge + y) * columns + i % columns) * edge * 3;
                    System.arraycopy(pixels, y * edge * 3, sheet, to, edge * 3);
                }
            }
            PngWriter.write(Path.of(arguments[0]), edge * columns, edge * rows, sheet);
            System.out.println(
                    debug.messages() + " " + renderer.environmentError() + (window.headless() ? "" : " window"));
        }
    }

    private static List<Cell> cells(Model model, String what) {
        List<Cell> cells = new ArrayList<>();
        switch (what) {
            case "quality" -> {
                for (Quality quality : new Quality[] {Quality.LOW, Quality.MEDIUM, Quality.HIGH}) {
                    cells.add(new Cell(scene(model, 30, 5), RenderSettings.DEFAULT.withQuality(quality)));
                }
            }
            case "surroundings" -> {
                for (EnvironmentSource source : EnvironmentSource.BuiltIn.values()) {
                    Scene scene = scene(model, 30, 5);
                    scene.surround(source);
                    cells.add(new Cell(scene, RenderSettings.DEFAULT));
                }
                for (EnvironmentSource source : EnvironmentSource.BuiltIn.values()) {
                    Scene scene = scene(model, -25, 0);
                    scene.surround(source);
                    cells.add(new Cell(scene, RenderSettings.DEFAULT.withToneCurve(RenderSettings.ToneCurve.ACES)));
                }
            }
            case "views" -> {
                for (DebugView view : DebugView.values()) {
                    cells.add(new Cell(scene(model, 30, 5), RenderSettings.DEFAULT.withView(view)));
                }
            }
            default -> {
                Scene scene = scene(model, 30, 5);
                scene.surround(new EnvironmentSource.HdrFile(Path.of(what)));
                cells.add(new Cell(scene, RenderSettings.DEFAULT));
            }
        }
        return cells;
    }

    private static Scene scene(Model model, float yaw, float pitch) {
        Scene scene = new Scene();
        scene.add(model);
        scene.camera.position.set(0, 0.45f, 5.6f);
        scene.camera.target.set(0, -0.1f, 0);
        scene.floor.visible = true;
        scene.floor.height = -1.08f;
        scene.instances
                .get(0)
                .transform
                .rotationY((float) Math.toRadians(yaw))
                .rotateX((float) -Math.toRadians(pitch))
                .mul(model.fitToHeight(2));
        return scene;
    }
}
