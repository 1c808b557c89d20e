package dev.vizard.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.engine.GlScreen;
import dev.vizard.engine.TestPaths;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.scene.EnvironmentSource;
import dev.vizard.engine.scene.Scene;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lwjgl.BufferUtils;

/** Each pass, quality, tone curve, view and all surroundings, on a procedural object. */
@ExtendWith(GlScreen.class)
class PassGoldenTest {
    private static final int EDGE = 200;

    private static Renderer renderer;
    private Scene scene;

    @BeforeEach
    void set() {
        if (renderer == null) {
            renderer = new Renderer(TestPaths.shaders());
        }
        scene = new Scene();
        scene.add(SampleModel.create(64)).transform.rotationY(0.5f).scale(0.75f);
        scene.camera.position.set(0, 0.9f, 5);
        scene.camera.fovDegrees = 34;
        scene.floor.visible = true;
        scene.floor.height = -0.9f;
    }

    @AfterAll
    static void close() {
        if (renderer != null) {
            renderer.close();
            renderer = null;
        }
    }

    private Picture draw(RenderSettings settings) {
        return draw(settings, null);
    }

    private Picture draw(RenderSettings settings, Texture backdrop) {
        byte[] rgb = new byte[EDGE * EDGE * 3];
        renderer.renderToPixels(scene, settings, backdrop, EDGE, EDGE, rgb);
        return new Picture(EDGE, EDGE, rgb);
    }

    @ParameterizedTest
    @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void qualities(Quality quality) throws IOException {
        GoldenPictures.check("quality-" + quality, draw(RenderSettings.DEFAULT.withQuality(quality)));
    }

    @ParameterizedTest
    @EnumSource
    void toneCurves(RenderSettings.ToneCurve curve) throws IOException {
        GoldenPictures.check("curve-" + curve, draw(RenderSettings.DEFAULT.withToneCurve(curve)));
        GoldenPictures.check(
                "curve-" + curve + "-low",
                draw(RenderSettings.DEFAULT.withToneCurve(curve).withQuality(Quality.LOW)));
    }

    @ParameterizedTest
    @EnumSource
    void surroundings(EnvironmentSource.BuiltIn source) throws IOException {
        scene.surround(source);
        GoldenPictures.check("surroundings-" + source, draw(RenderSettings.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource(names = "SHADED", mode = EnumSource.Mode.EXCLUDE)
    void views(DebugView view) throws IOException {
        GoldenPictures.check("view-" + view, draw(RenderSettings.DEFAULT.withView(view)));
    }

    @Test
    void withoutWhatEachPassAdds() throws IOException {
        GoldenPictures.check("no-bloom", draw(RenderSettings.DEFAULT.withBloom(false)));
        GoldenPictures.check("no-edges", draw(RenderSettings.DEFAULT.withSmoothEdges(false)));
        scene.keyShadow = false;
        GoldenPictures.check("no-shadow", draw(RenderSettings.DEFAULT));
        scene.floor.visible = false;
        GoldenPictures.check("no-floor", draw(RenderSettings.DEFAULT));
    }

    @Test
    void severalSamplesAPixel() throws IOException {
        try (Renderer sampling = new Renderer(TestPaths.shaders())) {
            sampling.pretendGpu();
            byte[] rgb = new byte[EDGE * EDGE * 3];
            sampling.renderToPixels(scene, RenderSettings.DEFAULT, null, EDGE, EDGE, rgb);
            GoldenPictures.check("samples", new Picture(EDGE, EDGE, rgb));
            // The window's path draws all qualities ahead, which must not be seen.
            sampling.render(scene, RenderSettings.DEFAULT, null, EDGE, EDGE);
            byte[] after = new byte[EDGE * EDGE * 3];
            sampling.renderToPixels(scene, RenderSettings.DEFAULT, null, EDGE, EDGE, after);
            assertThat(after).isEqualTo(rgb);
        }
    }

    @Test
    void aPictureBehind() throws IOException {
        int edge = 64;
        ByteBuffer bgr = BufferUtils.createByteBuffer(edge * edge * 3);
        for (int i = 0; i < edge * edge; i++) {
            bgr.put((byte) (i % edge * 4)).put((byte) (i / edge * 4)).put((byte) 90);
        }
        try (Texture picture = Texture.stream("camera")) {
            picture.upload(edge, edge, bgr.flip());
            scene.backdrop = Scene.Backdrop.PICTURE;
            scene.floor.visible = false;
            GoldenPictures.check("picture-behind", draw(RenderSettings.DEFAULT, picture));
            GoldenPictures.check("picture-behind-low", draw(RenderSettings.DEFAULT.withQuality(Quality.LOW), picture));
        }
    }

    @Test
    void lowKeepsTheLookOfHigh() {
        // Shadow and the glow of mirrored light are what low leaves out; materials and lights must look the same.
        scene.keyShadow = false;
        scene.floor.visible = false;
        RenderSettings settings = RenderSettings.DEFAULT.withBloom(false);
        Picture.Difference difference =
                draw(settings.withQuality(Quality.LOW)).differenceTo(draw(settings.withQuality(Quality.HIGH)));
        System.out.println("low and high: " + difference);
        assertThat(difference.mean()).isLessThan(1.5);
    }

    @Test
    void eachSwitchIsSeen() {
        Picture all = draw(RenderSettings.DEFAULT);
        assertThat(draw(RenderSettings.DEFAULT.withBloom(false))
                        .differenceTo(all)
                        .tolerable())
                .isFalse();
        scene.keyShadow = false;
        assertThat(draw(RenderSettings.DEFAULT).differenceTo(all).tolerable()).isFalse();
    }
}
