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
import java.util.Scanner;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand frames and a hundred changes of everything leave nothing behind. */
@ExtendWith(GlScreen.class)
class SteadinessTest {
    private static final int FRAMES = 10_000;
    private static final int CHANGES = 100;
    private static final int WARM = CHANGES * 3 / 10;
    // Allocators keep what they once had; a leaked model, target or surroundings a change would be more.
    private static final long TOLERABLE_BYTES = 24L << 20;

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
            long warm = 0;
            for (int change = 0; change < CHANGES; change++) {
                scene.instances.clear();
                renderer.forget(model);
                model = SampleModel.create(16);
                scene.add(model).transform.scale(0.6f);
                scene.surround(EnvironmentSource.BuiltIn.values()[change % 3]);
                scene.floor.visible = change % 2 == 0;
                RenderSettings settings = RenderSettings.DEFAULT.withQuality(
                        new Quality[] {Quality.LOW, Quality.LOW, Quality.MEDIUM, Quality.HIGH}[change % 4]);
                for (int i = 0; i < FRAMES / CHANGES; i++) {
                    renderer.render(scene, settings, null, 24 + change % 7 * 8, 16 + change % 5 * 6);
                }
                if (change < WARM) {
                    most = Math.max(most, GlObject.open());
                } else {
                    assertThat(GlObject.open()).as("after change %d", change).isLessThanOrEqualTo(most);
                }
                if (change == WARM) {
                    warm = resident();
                }
            }
            System.out.printf("resident memory grew by %d KiB%n", (resident() - warm) / 1024);
            assertThat(resident() - warm).isLessThan(TOLERABLE_BYTES);
        }
        assertThat(GlObject.open()).as("%s", GlObject.leaks()).isEqualTo(before);
    }
}
