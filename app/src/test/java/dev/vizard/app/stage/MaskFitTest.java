package dev.vizard.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.app.settings.MaskTweak;
import dev.vizard.engine.scene.Bounds;
import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.MeshData;
import dev.vizard.engine.scene.Model;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.junit.jupiter.api.Test;

class MaskFitTest {

    // A box in centimetres with its pivot far off; taller than wide, and its face towards +z.
    private static final float[] CORNERS = {100, 0, 0, 118, 0, 0, 100, 24, 0, 118, 24, 0, 100, 0, 10, 118, 24, 10};

    private static Model box() {
        MeshData mesh =
                MeshData.withTangents(CORNERS, new float[18], new float[12], new int[] {0, 1, 2, 2, 1, 3, 4, 1, 5});
        return Model.of(
                "box",
                List.of(new Model.Part("box", mesh, 0)),
                List.of(Material.of("grey", 0.5f, 0.5f, 0.5f, 0, 0.5f)),
                List.of());
    }

    private static Bounds fitted(MaskTweak tweak) {
        Matrix4f fit = MaskFit.of(box(), 2, tweak);
        float[] moved = new float[CORNERS.length];
        for (int i = 0; i < CORNERS.length; i += 3) {
            Vector3f corner = fit.transformPosition(new Vector3f(CORNERS[i], CORNERS[i + 1], CORNERS[i + 2]));
            moved[i] = corner.x;
            moved[i + 1] = corner.y;
            moved[i + 2] = corner.z;
        }
        return Bounds.of(moved);
    }

    @Test
    void anyUnitAndPivotComesToTheOriginAndToHeight() {
        Bounds bounds = fitted(MaskTweak.NONE);
        assertThat(bounds.size().y).isCloseTo(2, within(1e-4f));
        assertThat(bounds.size().x).isCloseTo(1.5f, within(1e-4f));
        assertThat(bounds.centre().length()).isLessThan(1e-4f);
    }

    @Test
    void theTweakScalesAndShiftsByHeights() {
        Bounds bounds = fitted(MaskTweak.NONE.withScale(0.5).withOffset(0.25, -0.5, 1));
        assertThat(bounds.size().y).isCloseTo(1, within(1e-4f));
        assertThat(bounds.centre().x).isCloseTo(0.5f, within(1e-4f));
        assertThat(bounds.centre().y).isCloseTo(-1, within(1e-4f));
        assertThat(bounds.centre().z).isCloseTo(2, within(1e-4f));
    }

    @Test
    void aModelThatLiesDownIsMeasuredAsItStandsAfterTheTurn() {
        // Pitch up by a quarter: what was its height points away from the face's front, its depth stands.
        Bounds bounds = fitted(MaskTweak.NONE.withTurn(0, 90, 0));
        assertThat(bounds.size().y / bounds.size().z).isCloseTo(10f / 24, within(1e-3f));
        assertThat(bounds.size().z).isCloseTo(2 * 24 / 12f, within(1e-3f));
        // Close to upright its size does not change with the turn.
        Vector3f edge =
                MaskFit.of(box(), 2, MaskTweak.NONE.withTurn(20, 10, -5)).transformDirection(new Vector3f(0, 24, 0));
        assertThat(edge.length()).isCloseTo(2, within(1e-4f));
    }

    @Test
    void theTurnHasTheHeadsSigns() {
        Vector3f face = MaskFit.of(box(), 2, MaskTweak.NONE.withTurn(90, 0, 0))
                .transformDirection(new Vector3f(0, 0, 1))
                .normalize();
        assertThat(face.x).isCloseTo(1, within(1e-4f));
        Vector3f up = MaskFit.of(box(), 2, MaskTweak.NONE.withTurn(0, 90, 0))
                .transformDirection(new Vector3f(0, 0, 1))
                .normalize();
        assertThat(up.y).isCloseTo(1, within(1e-4f));
    }
}
