package dev.vizard.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.engine.GlScreen;
import dev.vizard.engine.TestPaths;
import dev.vizard.engine.gl.GlObject;
import dev.vizard.engine.scene.EnvironmentSource;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Scanner;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand frames and hundreds of changes of everything leave nothing behind. */
@ExtendWith(GlScreen.class)
class SteadinessTest {
    private static final int CHANGES = 300;
    private static final int FRAMES_A_CHANGE = 40;
    private static final int WINDOW = 50;
    // A leaked picture, target or surroundings a change makes every window grow by more than this; the allocator's own
    // steps of some 20 MiB fall into one window or two, so the median of the windows is told.
    private static final long TOLERABLE_BYTES = 4L << 20;

    private static long resident() throws IOException {
        Path statistics = Path.of("/proc/self/statm");
        if (!Files.exists(statistics)) {
            return 0;
        }
        // Pictures of earlier tests go only when their cleaners have run.
        for (int i = 0; i < 4; i++) {
            System.gc();
            LockSupport.parkNanos(150_000_000);
        }
        try (Scanner numbers = new Scanner(statistics, StandardCharsets.US_ASCII)) {
            numbers.nextLong();
            return numbers.nextLong() * 4096;
        }
    }

    @Test
    void nothingGrows() throws IOException {
        int before = GlObject.open();
        try (Renderer renderer = new Renderer(TestPaths.shaders())) {
            Scene scene = new Scene();
            Model model = SampleModel.create(16);
            scene.add(model);
            int most = 0;
            long[] resident = new long[CHANGES / WINDOW];
            for (int change = 0; change < CHANGES; change++) {
                scene.instances.clear();
                renderer.forget(model);
                model = SampleModel.create(16);
                scene.add(model).transform.scale(0.6f);
                scene.surround(EnvironmentSource.BuiltIn.values()[change % 3]);
                scene.floor.visible = change % 2 == 0;
                RenderSettings settings = RenderSettings.DEFAULT.withQuality(
                        new Quality[] {Quality.LOW, Quality.LOW, Quality.MEDIUM, Quality.HIGH}[change % 4]);
                for (int i = 0; i < FRAMES_A_CHANGE; i++) {
                    renderer.render(scene, settings, null, 24 + change % 7 * 8, 16 + change % 5 * 6);
                }
                if (change < WINDOW) {
                    most = Math.max(most, GlObject.open());
                } else {
                    assertThat(GlObject.open()).as("after change %d", change).isLessThanOrEqualTo(most);
                }
                if (change % WINDOW == WINDOW - 1) {
                    resident[change / WINDOW] = resident();
                }
            }
            long[] growth = IntStream.range(1, resident.length)
                    .mapToLong(i -> resident[i] - resident[i - 1])
                    .sorted()
                    .toArray();
            assertThat(growth[growth.length / 2])
                    .as("bytes of growth in windows of %d changes: %s", WINDOW, Arrays.toString(growth))
                    .isLessThan(TOLERABLE_BYTES);
        }
        assertThat(GlObject.open()).as("%s", GlObject.leaks()).isEqualTo(before);
    }
}
