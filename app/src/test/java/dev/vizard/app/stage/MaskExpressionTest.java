package dev.vizard.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.MeshData;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CanonicalFace;
import java.util.List;
import java.util.Random;
import org.joml.Vector3f;
import org.junit.jupiter.api.Test;

class MaskExpressionTest {

    private static final double FRAME = 1 / 30.0;
    private static final float CM = 12;

    // Upper lid over lower lid; corners left out.
    private static final int[][] LEFT_LIDS = {{387, 373}, {386, 374}, {385, 380}};
    private static final int[][] RIGHT_LIDS = {{160, 144}, {159, 145}, {158, 153}};
    private static final int UPPER_LIP = 13;
    private static final int LOWER_LIP = 14;

    private final MaskExpression expression = new MaskExpression();
    private final Random random = new Random(11);

    private static FaceLandmarks canonical() {
        FaceLandmarks face = new FaceLandmarks();
        CanonicalFace from = CanonicalFace.get();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            face.xyz()[i * 3] = 320 + from.x(i) * CM;
            face.xyz()[i * 3 + 1] = 240 - from.y(i) * CM;
            face.xyz()[i * 3 + 2] = -from.z(i) * CM;
        }
        face.mark(true, 1, 0, 0);
        return face;
    }

    /** A canonical face with its mouth open by a share, 0..1, and the eyes asked for shut. */
    private static FaceLandmarks face(double mouth, boolean leftShut, boolean rightShut) {
        FaceLandmarks face = canonical();
        face.xyz()[LOWER_LIP * 3 + 1] += (float) (mouth * 4 * CM);
        lids(face, LEFT_LIDS, leftShut ? 1 : -0.4);
        lids(face, RIGHT_LIDS, rightShut ? 1 : -0.4);
        return face;
    }

    /** Canonical eyes are half shut: above 0 they shut, below they open. */
    private static void lids(FaceLandmarks face, int[][] pairs, double share) {
        for (int[] pair : pairs) {
            for (int k = 0; k < 3; k++) {
                face.xyz()[pair[0] * 3 + k] +=
                        (float) (share * (face.xyz()[pair[1] * 3 + k] - face.xyz()[pair[0] * 3 + k]));
            }
        }
    }

    private void show(FaceLandmarks face, int frames) {
        for (int i = 0; i < frames; i++) {
            expression.update(face, true, FRAME);
        }
    }

    private static Scene.Instance mask(String... parts) {
        MeshData mesh = MeshData.withTangents(
                new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0},
                new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                new float[6],
                new int[] {0, 1, 2});
        List<Model.Part> all = java.util.Arrays.stream(parts)
                .map(name -> new Model.Part(name, mesh, 0, new Vector3f(0, 0.5f, 0)))
                .toList();
        Model model = Model.of("mask", all, List.of(Material.of("m", 1, 1, 1, 0, 1)), List.of());
        return new Scene().add(model);
    }

    @Test
    void theJawOpensWithTheMouthAboutItsHinge() {
        Scene.Instance mask = mask("shell", "jaw", "eye_left", "eye_right");
        show(face(1, false, false), 20);
        assertThat(expression.jawDegrees()).isCloseTo(16, within(0.7));
        expression.apply(mask, true, true);
        Vector3f hinge = mask.part("jaw").transform.transformPosition(new Vector3f(0, 0.5f, 0));
        assertThat(hinge.distance(0, 0.5f, 0)).isLessThan(1e-5f);
        Vector3f chin = mask.part("jaw").transform.transformPosition(new Vector3f(0, -0.5f, 0.5f));
        assertThat(chin.y).as("down and back").isLessThan(-0.55f);
        expression.apply(mask, true, false);
        assertThat(mask.part("jaw").transform.transformPosition(new Vector3f(0, -0.5f, 0.5f)).y)
                .isCloseTo(-0.5f, within(1e-5f));
        show(face(0, false, false), 20);
        assertThat(expression.jawDegrees()).isLessThan(0.1);
    }

    @Test
    void aMouthAtRestDoesNotChatter() {
        for (int i = 0; i < 300; i++) {
            FaceLandmarks face = face(0, false, false);
            face.xyz()[LOWER_LIP * 3 + 1] += (float) (0.1 * CM * random.nextGaussian());
            face.xyz()[UPPER_LIP * 3 + 1] += (float) (0.1 * CM * random.nextGaussian());
            show(face, 1);
            assertThat(expression.jawDegrees()).isLessThan(0.3);
        }
    }

    @Test
    void aBlinkActsWithinTwoPictures() {
        show(face(0, false, false), 30);
        assertThat(expression.glow(true)).isGreaterThan(0.99);
        show(face(0, true, false), 2);
        assertThat(expression.glow(true)).isLessThan(0.1);
        assertThat(expression.glow(false)).isGreaterThan(0.99);
        show(face(0, false, false), 2);
        assertThat(expression.glow(true)).isGreaterThan(0.9);
    }

    @Test
    void inAMirrorTheEyesChangeSides() {
        Scene.Instance mask = mask("shell", "jaw", "eye_left", "eye_right");
        show(face(0, false, false), 30);
        show(face(0, true, false), 3);
        expression.apply(mask, false, true);
        assertThat(mask.part("eye_left").glow).isLessThan(0.1f);
        assertThat(mask.part("eye_right").glow).isGreaterThan(0.9f);
        expression.apply(mask, true, true);
        assertThat(mask.part("eye_left").glow).isGreaterThan(0.9f);
        assertThat(mask.part("eye_right").glow).isLessThan(0.1f);
    }

    @Test
    void aMaskWithoutThosePartsDoesNotMove() {
        Scene.Instance mask = mask("everything");
        show(face(1, true, true), 20);
        expression.apply(mask, true, true);
        assertThat(mask.changed("everything")).isNull();
    }

    @Test
    void withoutAFaceItRests() {
        show(face(1, true, true), 30);
        for (int i = 0; i < 90; i++) {
            expression.update(canonical(), false, FRAME);
        }
        assertThat(expression.jawDegrees()).isLessThan(0.1);
        assertThat(expression.glow(true)).isGreaterThan(0.99);
        assertThat(expression.glow(false)).isGreaterThan(0.99);
    }
}
