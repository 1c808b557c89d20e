package dev.vizard.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.engine.GlScreen;
import dev.vizard.engine.TestPaths;
import dev.vizard.engine.scene.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(GlScreen.class)
class ReloadTest {
    @TempDir
    Path folder;

    private Path copy() throws IOException {
        Path from = TestPaths.shaders();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return folder;
    }

    private static byte[] draw(Renderer renderer, Scene scene) {
        byte[] rgb = new byte[64 * 64 * 3];
        renderer.renderToPixels(scene, RenderSettings.DEFAULT, null, 64, 64, rgb);
        return rgb;
    }

    @Test
    void anErrorIsToldWithFileAndLineAndTheLastGoodOneStays() throws IOException {
        copy();
        Path mesh = folder.resolve("mesh.frag");
        String good = Files.readString(mesh);
        try (Renderer renderer = new Renderer(folder)) {
            Scene scene = new Scene();
            scene.add(SampleModel.create(24)).transform.scale(0.6f);
            byte[] first = draw(renderer, scene);

            Files.writeString(
                    mesh, good.replace("float metallic = uMetallicRoughness.x;", "float metallic = nonsense;"));
            renderer.reload();
            assertThat(renderer.shaderError()).contains("mesh.frag:").contains("nonsense");
            assertThat(draw(renderer, scene)).isEqualTo(first);

            Files.writeString(mesh, good.replace("light += glow;", "light = vec3(0.0, 1.0, 0.0);"));
            renderer.reload();
            assertThat(renderer.shaderError()).isEmpty();
            assertThat(Arrays.equals(draw(renderer, scene), first)).isFalse();

            Files.writeString(mesh, good);
            renderer.reload();
            assertThat(draw(renderer, scene)).isEqualTo(first);
        }
    }

    @Test
    void anErrorInTheSurroundingsOrInAVariantEndsNothing() throws IOException {
        copy();
        try (Renderer renderer = new Renderer(folder)) {
            Scene scene = new Scene();
            scene.add(SampleModel.create(24)).transform.scale(0.6f);
            byte[] first = draw(renderer, scene);
            Path studio = folder.resolve("include/environment_studio.glsl");
            Files.writeString(studio, Files.readString(studio).replace("return light;", "return nonsense;"));
            renderer.reload();
            assertThat(renderer.shaderError())
                    .contains("environment_studio.glsl:")
                    .contains("nonsense");
            assertThat(draw(renderer, scene)).isEqualTo(first);

            Path curves = folder.resolve("include/film.glsl");
            Files.writeString(curves, Files.readString(curves).replace("float noise", "nonsense noise"));
            renderer.reload();
            byte[] rgb = new byte[64 * 64 * 3];
            RenderSettings grainy = new RenderSettings(
                    RenderSettings.ToneCurve.NEUTRAL, true, true, true, true, Quality.HIGH, DebugView.SHADED);
            renderer.renderToPixels(scene, grainy, null, 64, 64, rgb);
            assertThat(renderer.shaderError()).contains("film.glsl:");
        }
    }

    @Test
    void aSavedFileIsNoticed() throws IOException, InterruptedException {
        copy();
        Files.createDirectories(folder.resolve("include"));
        try (ShaderWatch watch = new ShaderWatch(folder)) {
            assertThat(watch.changed()).isFalse();
            Files.writeString(folder.resolve("include/film.glsl"), "// changed");
            boolean noticed = false;
            for (int i = 0; i < 300 && !noticed; i++) {
                Thread.sleep(50);
                noticed = watch.changed();
            }
            assertThat(noticed).isTrue();
            assertThat(watch.changed()).isFalse();
        }
    }
}
