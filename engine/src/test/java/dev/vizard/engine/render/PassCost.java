package dev.vizard.engine.render;

import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.ModelLoader;
import dev.vizard.engine.scene.Scene;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import java.nio.file.Path;

/** What each pass costs: {@code PassCost MODEL WIDTH HEIGHT}. */
public final class PassCost {
    private PassCost() {}

    public static void main(String[] arguments) {
        int w = Integer.parseInt(arguments[1]);
        int h = Integer.parseInt(arguments[2]);
        try (Window window = Window.open(new WindowSettings("x", w, h, WindowSettings.Mode.HEADLESS, false));
                Renderer renderer = new Renderer(Path.of(System.getProperty("vizard.home"), "shaders"))) {
            System.out.println(GlDebug.driver());
            Model model = ModelLoader.load(Path.of(arguments[0]));
            System.out.println(
                    model.triangleCount() + " " + model.triangleCount(1) + " " + model.triangleCount(2) + " triangles");
            Scene scene = new Scene();
            scene.add(model);
            scene.camera.position.set(0, 0.05f, 5.6f);
            scene.floor.visible = Boolean.getBoolean("floor");
            scene.floor.height = -1.05f;
            renderer.passTimes().watch(Boolean.getBoolean("watch"));
            var os = (com.sun.management.OperatingSystemMXBean)
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean();
            long cpu = 0;
            for (int i = 0; i < 260; i++) {
                if (i == 60) {
                    cpu = os.getProcessCpuTime();
                }
                scene.instances
                        .get(0)
                        .transform
                        .rotationY(0.5f * (float) Math.sin(i * 0.05f))
                        .mul(model.fitToHeight(2));
                renderer.render(
                        scene,
                        RenderSettings.DEFAULT.withQuality(
                                arguments.length > 3 ? Quality.valueOf(arguments[3]) : Quality.AUTO),
                        null,
                        w,
                        h);
                renderer.finish();
                window.swapBuffers();
            }
            System.out.printf("cpu %.1f ms a frame%n", (os.getProcessCpuTime() - cpu) / 200e6);
            for (int i = 0; i < renderer.passTimes().count(); i++) {
                System.out.printf(
                        "%s %.1f%n",
                        renderer.passTimes().name(i), renderer.passTimes().millis(i));
            }
        }
    }
}
