package dev.vizard.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vizard.engine.EngineException;
import dev.vizard.engine.GlScreen;
import dev.vizard.engine.TestPaths;
import dev.vizard.engine.gl.GlObject;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lwjgl.BufferUtils;
import org.lwjgl.opengl.GL11C;

@ExtendWith(GlScreen.class)
class RendererTest {
    private static final RenderSettings PLAIN = RenderSettings.PLAIN.withSmoothEdges(false);

    @Test
    void keepsNothingAfterAHundredSizesAndModels() {
        int before = GlObject.open();
        try (Renderer renderer = new Renderer(TestPaths.shaders())) {
            Scene scene = new Scene();
            int afterFirst = 0;
            for (int i = 0; i < 100; i++) {
                Model model = SampleModel.create(8);
                Scene.Instance instance = scene.add(model);
                renderer.render(scene, RenderSettings.DEFAULT, null, 16 + i % 7 * 5, 16 + i % 5 * 3);
                if (i == 0) {
                    afterFirst = GlObject.open();
                }
                assertThat(GlObject.open()).isEqualTo(afterFirst);
                scene.instances.remove(instance);
                renderer.forget(model);
            }
        }
        assertThat(GlObject.open()).as("%s", GlObject.leaks()).isEqualTo(before);
    }

    @Test
    void aLeakIsReportedWithThePlaceItWasMade() {
        try (Texture texture = Texture.stream("camera")) {
            assertThat(texture.width()).isZero();
            assertThat(GlObject.leaks()).anyMatch(line -> line.contains("Texture") && line.contains("RendererTest"));
        }
        assertThat(GlObject.leaks()).noneMatch(line -> line.contains("RendererTest"));
    }

    @Test
    void aMistakeInACallIsHeard() {
        GL11C.glEnable(0x1234);
        assertThat(GlScreen.takeMessages()).isNotEmpty();
    }

    @Test
    void aForeignThreadIsRefused() throws InterruptedException {
        try (Texture texture = Texture.stream("camera")) {
            Throwable[] thrown = new Throwable[1];
            Thread thread = new Thread(() -> texture.bind(0), "foreign");
            thread.setUncaughtExceptionHandler((t, error) -> thrown[0] = error);
            thread.start();
            thread.join();
            assertThat(thrown[0]).isInstanceOf(AssertionError.class).hasMessageContaining("foreign");
        }
    }

    @Test
    void theBackdropPictureCoversTheFrameUprightAndMirrored() {
        // Red top left, green top right, blue below.
        ByteBuffer bgr = BufferUtils.createByteBuffer(2 * 2 * 3);
        bgr.put(new byte[] {0, 0, (byte) 200, 0, (byte) 200, 0, (byte) 200, 0, 0, (byte) 200, 0, 0})
                .flip();
        try (Renderer renderer = new Renderer(TestPaths.shaders());
                Texture picture = Texture.stream("camera")) {
            picture.upload(2, 2, bgr);
            Scene scene = new Scene();
            scene.backdrop = Scene.Backdrop.PICTURE;
            scene.backdropBrightness = 1;
            byte[] rgb = new byte[40 * 40 * 3];
            renderer.renderToPixels(scene, PLAIN, picture, 40, 40, rgb);
            assertThat(channelOfMost(rgb, 40, 2, 2)).isEqualTo(0);
            assertThat(channelOfMost(rgb, 40, 37, 2)).isEqualTo(1);
            assertThat(channelOfMost(rgb, 40, 20, 37)).isEqualTo(2);
            assertThat(rgb[0] & 255).isBetween(190, 210);
            scene.backdropMirrored = true;
            renderer.renderToPixels(scene, PLAIN, picture, 40, 40, rgb);
            assertThat(channelOfMost(rgb, 40, 2, 2)).isEqualTo(1);
        }
    }

    private static int channelOfMost(byte[] rgb, int width, int x, int y) {
        int at = (y * width + x) * 3;
        int most = 0;
        for (int c = 1; c < 3; c++) {
            if ((rgb[at + c] & 255) > (rgb[at + most] & 255)) {
                most = c;
            }
        }
        return most;
    }

    @Test
    void aModelHidesTheBackdropAndGlows() {
        try (Renderer renderer = new Renderer(TestPaths.shaders())) {
            Scene scene = new Scene();
            byte[] empty = new byte[96 * 96 * 3];
            byte[] full = new byte[96 * 96 * 3];
            renderer.renderToPixels(scene, RenderSettings.DEFAULT, null, 96, 96, empty);
            scene.add(SampleModel.create(32)).transform.scale(0.6f);
            renderer.renderToPixels(scene, RenderSettings.DEFAULT, null, 96, 96, full);
            assertThat(brightest(empty)).isLessThan(80);
            assertThat(brightest(full)).isGreaterThan(240);
        }
    }

    private static int brightest(byte[] rgb) {
        int most = 0;
        for (byte value : rgb) {
            most = Math.max(most, value & 255);
        }
        return most;
    }

    @Test
    void theWindowsPictureIsDrawnAtAnySize() {
        try (Renderer renderer = new Renderer(TestPaths.shaders())) {
            Scene scene = new Scene();
            renderer.render(scene, RenderSettings.DEFAULT, null, 0, 0);
            renderer.render(scene, RenderSettings.DEFAULT, null, 640, 360);
            byte[] rgb = new byte[640 * 360 * 3];
            renderer.readPixels(640, 360, rgb);
            assertThat(brightest(rgb)).isPositive();
            renderer.render(scene, RenderSettings.DEFAULT, null, 1, 1);
        }
    }

    @Test
    void aMissingShaderFolderIsOneLine() {
        assertThatThrownBy(() -> new Renderer(Path.of("no such folder")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("no such folder");
    }
}
