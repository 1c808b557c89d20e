package dev.vizard.app.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClipRendererTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    private static HeadMesh mesh;
    private static float[] texture;

    @BeforeAll
    static void build() throws IOException {
        Portrait portrait = Portrait.load(Path.of(System.getProperty("vizard.home"), "assets/portrait"));
        mesh = HeadGeometry.build(portrait, Warp.NONE).and(BustGeometry.build(portrait, Warp.NONE));
        texture = HeadTexture.bake(portrait);
    }

    @Test
    void theSameSeedGivesTheSameFramesAndAnotherDoesNot() {
        ByteBuffer first = frame(1, 45);
        assertThat(frame(1, 45)).isEqualTo(first);
        assertThat(frame(2, 45)).isNotEqualTo(first);
    }

    @Test
    void framesDoNotDependOnWhichWereDrawnBefore() {
        ClipRenderer renderer = new ClipRenderer(mesh, texture, WIDTH, HEIGHT, new SensorNoise(1));
        MotionPath path = new MotionPath(10, 1);
        ByteBuffer rgb = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3);
        renderer.render(path.at(8), 240, rgb);
        renderer.render(path.at(1.5), 45, rgb);
        assertThat(rgb).isEqualTo(frame(1, 45));
    }

    @Test
    void aYawToTheSubjectsLeftMovesTheNoseToThePicturesRight() {
        MotionPath path = new MotionPath(10, 1);
        float[] places = new float[mesh.vertexCount() * 3];
        float[] shade = new float[mesh.vertexCount()];
        ClipRenderer.pose(mesh, path.at(1.5), places, shade);
        assertThat(places[3] - path.at(1.5).pivotCm().x).isGreaterThan(5);
        ClipRenderer.pose(mesh, path.at(3), places, shade);
        assertThat(places[3] - path.at(3).pivotCm().x).isLessThan(-5);
    }

    @Test
    void nothingOfThePortraitsBackdropIsOnTheHead() {
        double[] rgb = new double[3];
        int pale = 0;
        for (int y = 0; y < Atlas.BUST_TOP; y++) {
            for (int x = Atlas.WRAP_LEFT; x < Atlas.WIDTH; x++) {
                for (int k = 0; k < 3; k++) {
                    rgb[k] = texture[(y * Atlas.WIDTH + x) * 3 + k];
                }
                pale += HeadOutline.isBackdrop(rgb) && rgb[2] > 0.9 * rgb[0] ? 1 : 0;
            }
        }
        assertThat(pale).isZero();
    }

    private static ByteBuffer frame(long seed, int number) {
        ByteBuffer rgb = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3);
        HeadMotion motion = new MotionPath(10, 1).at(number / 30.0);
        new ClipRenderer(mesh, texture, WIDTH, HEIGHT, new SensorNoise(seed)).render(motion, number, rgb);
        return rgb;
    }
}
