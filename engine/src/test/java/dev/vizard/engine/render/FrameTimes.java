package dev.vizard.engine.render;

import com.sun.management.OperatingSystemMXBean;
import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.ModelLoader;
import dev.vizard.engine.scene.Scene;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures frame times while another core is busy: {@code FrameTimes MODEL [SECONDS [alone]]}.
 * On a machine with other work the processor time tells more: it is what a frame costs one core (with "alone"). The settings compared take turns,
 * frame by frame, so that a slow moment of the machine falls on all of them.
 */
public final class FrameTimes {
    private static final int[][] SIZES = {{1280, 720}, {640, 480}, {1920, 1080}};

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private FrameTimes() {}

    public static void main(String[] arguments) throws InterruptedException {
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Path shaders = Path.of(System.getProperty("vizard.home"), "shaders");
        AtomicBoolean busy = new AtomicBoolean(true);
        Thread other = new Thread(() -> spin(busy), "busy core");
        if (arguments.length < 3) {
            other.start();
        }
        List<RenderSettings> variants = List.of(
                RenderSettings.DEFAULT,
                RenderSettings.DEFAULT.withSmoothEdges(false),
                RenderSettings.PLAIN.withSmoothEdges(false),
                // The last one without the model: what the passes over the whole picture cost.
                RenderSettings.PLAIN.withSmoothEdges(false));
        try (Window window = Window.open(new WindowSettings("times", 1920, 1080, WindowSettings.Mode.HEADLESS, false));
                Renderer renderer = new Renderer(shaders)) {
            System.out.println(GlDebug.driver());
            Model model = ModelLoader.load(Path.of(arguments[0]));
            Scene scene = Turntable.scene(model);
            for (int[] size : SIZES) {
                measure(window, renderer, scene, model, variants, size, seconds);
            }
        } finally {
            busy.set(false);
            other.join();
        }
    }

    private static void measure(
            Window window,
            Renderer renderer,
            Scene scene,
            Model model,
            List<RenderSettings> variants,
            int[] size,
            int seconds) {
        float[][] millis = new float[variants.size()][20_000];
        long[] cpu = new long[variants.size()];
        int frames = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end && frames < millis[0].length) {
            for (int v = 0; v < variants.size(); v++) {
                Turntable.turn(
                        scene, model, 40 * (float) Math.sin(frames * 0.05), 15 * (float) Math.cos(frames * 0.03));
                scene.instances.get(0).visible = v < variants.size() - 1;
                long work = PROCESS.getProcessCpuTime();
                long start = System.nanoTime();
                renderer.render(scene, variants.get(v), null, size[0], size[1]);
                renderer.finish();
                window.swapBuffers();
                millis[v][frames] = (System.nanoTime() - start) / 1e6f;
                cpu[v] += PROCESS.getProcessCpuTime() - work;
            }
            frames++;
        }
        for (int v = 0; v < variants.size(); v++) {
            float[] sorted = Arrays.copyOf(millis[v], frames);
            Arrays.sort(sorted);
            System.out.printf(
                    "%dx%d %s: median %.1f best %.1f p95 %.1f ms, processor %.1f ms, %d frames%n",
                    size[0],
                    size[1],
                    variants.get(v),
                    sorted[frames / 2],
                    sorted[0],
                    sorted[frames * 95 / 100],
                    cpu[v] / 1e6 / frames,
                    frames);
        }
    }

    private static void spin(AtomicBoolean busy) {
        long sum = 0;
        while (busy.get()) {
            sum += System.nanoTime() ^ sum << 1;
        }
        if (sum == 42) {
            System.out.println();
        }
    }
}
