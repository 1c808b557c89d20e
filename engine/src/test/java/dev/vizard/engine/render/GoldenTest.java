package dev.vizard.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.engine.GlScreen;
import dev.vizard.engine.TestPaths;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.ModelLoader;
import dev.vizard.engine.scene.Scene;
import java.io.IOException;
import org.joml.Matrix4f;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of the shipped model against stored ones. After a wanted change of model, light or shaders, look at the new
 * pictures made by {@code mvn -pl engine test -Dtest=GoldenTest -Dvizard.golden.write=true} and commit them.
 */
@ExtendWith(GlScreen.class)
class GoldenTest {
    private static final int EDGE = 320;

    private static Renderer renderer;
    private static Model model;

    @BeforeEach
    void load() {
        if (renderer == null) {
            renderer = new Renderer(TestPaths.shaders());
            model = ModelLoader.load(TestPaths.home().resolve("assets/mask/mask.glb"));
        }
    }

    @AfterAll
    static void close() {
        if (renderer != null) {
            renderer.close();
            renderer = null;
        }
    }

    private static Picture draw(float yaw, float pitch, float keyShare) {
        Scene scene = Turntable.scene(model);
        Turntable.turn(scene, model, yaw, pitch);
        scene.keyColour.mul(keyShare);
        byte[] rgb = new byte[EDGE * EDGE * 3];
        renderer.renderToPixels(scene, RenderSettings.DEFAULT, null, EDGE, EDGE, rgb);
        return new Picture(EDGE, EDGE, rgb);
    }

    @ParameterizedTest
    @CsvSource({"front, 0, 0", "left, 40, 10", "right, -65, -15", "below, 15, 30"})
    void looksAsItShould(String name, float yaw, float pitch) throws IOException {
        Picture drawn = draw(yaw, pitch, 1);
        GoldenPictures.check(name, drawn);
    }

    @Test
    void theSamePictureTwiceIsTheSame() {
        assertThat(draw(20, 0, 1).rgb()).isEqualTo(draw(20, 0, 1).rgb());
    }

    @Test
    void aModelsSizeDoesNotChangeHowItsBumpsTilt() {
        Scene near = Turntable.scene(model);
        Turntable.turn(near, model, 30, 0);
        Scene far = Turntable.scene(model);
        Turntable.turn(far, model, 30, 0);
        far.instances.get(0).transform.mulLocal(new Matrix4f().scaling(12));
        far.camera.position.mul(12);
        far.camera.far = 200;
        Picture expected = normals(near);
        assertThat(normals(far).differenceTo(expected).mean()).isLessThan(0.05);
    }

    private static Picture normals(Scene scene) {
        byte[] rgb = new byte[EDGE * EDGE * 3];
        renderer.renderToPixels(scene, RenderSettings.PLAIN.withView(DebugView.NORMAL), null, EDGE, EDGE, rgb);
        return new Picture(EDGE, EDGE, rgb);
    }

    @Test
    void aWrongAngleAndAWrongLightAreNoticed() {
        Picture right = draw(0, 0, 1);
        assertThat(draw(2, 0, 1).differenceTo(right).tolerable()).isFalse();
        assertThat(draw(0, 0, 0.6f).differenceTo(right).tolerable()).isFalse();
    }
}
