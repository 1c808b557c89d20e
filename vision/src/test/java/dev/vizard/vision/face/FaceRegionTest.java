package dev.vizard.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Regions that move, shrink, and are compared. */
class FaceRegionTest {

    private static final FaceRegion LEANING = new FaceRegion(200, 100, 120, (float) Math.toRadians(90));

    @Test
    void aCloserCutMovesAlongTheRegionsOwnAxis() {
        FaceRegion closer = LEANING.changed(0.5, 0.1);
        assertThat(closer.size()).isCloseTo(60, within(1e-4f));
        // Its x axis runs down the picture.
        assertThat(closer.centreX()).isCloseTo(200, within(1e-3f));
        assertThat(closer.centreY()).isCloseTo(112, within(1e-3f));
        assertThat(closer.rotationRadians()).isEqualTo(LEANING.rotationRadians());
    }

    @Test
    void aMeshThatLiesAcrossOrHasCollapsedIsNotItsFace() {
        assertThat(LEANING.agrees(turned(20, 1))).isTrue();
        assertThat(LEANING.agrees(turned(-60, 1.3f))).isTrue();
        assertThat(LEANING.agrees(turned(100, 1))).isFalse();
        assertThat(LEANING.agrees(turned(180, 1))).isFalse();
        assertThat(LEANING.agrees(turned(-170, 1))).isFalse();
        // A whole turn is none.
        assertThat(LEANING.agrees(turned(350, 1))).isTrue();
        assertThat(LEANING.agrees(turned(0, 0.3f))).isFalse();
        assertThat(LEANING.agrees(turned(0, Float.NaN))).isFalse();
    }

    private static FaceRegion turned(double degrees, float scale) {
        return new FaceRegion(200, 100, 120 * scale, LEANING.rotationRadians() + (float) Math.toRadians(degrees));
    }

    @Test
    void theNosePointsAlongItsAxisOrAgainstIt() {
        FaceLandmarks face = new FaceLandmarks();
        put(face, 200, 130);
        assertThat(LEANING.noseSide(face)).isEqualTo(1);
        put(face, 200, 70);
        assertThat(LEANING.noseSide(face)).isEqualTo(-1);
    }

    private static void put(FaceLandmarks face, float x, float y) {
        face.xyz()[3 * LandmarkSets.NOSE_TIP] = x;
        face.xyz()[3 * LandmarkSets.NOSE_TIP + 1] = y;
    }
}
