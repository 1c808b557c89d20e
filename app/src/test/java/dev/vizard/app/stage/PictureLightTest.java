package dev.vizard.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.engine.scene.Scene;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CanonicalFace;
import java.nio.ByteBuffer;
import org.joml.Quaterniond;
import org.joml.Vector3f;
import org.junit.jupiter.api.Test;

class PictureLightTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final float PIXELS_A_CM = 8;

    private final FaceLandmarks face = face();

    private static FaceLandmarks face() {
        FaceLandmarks face = new FaceLandmarks();
        CanonicalFace from = CanonicalFace.get();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            face.xyz()[i * 3] = WIDTH / 2f + from.x(i) * PIXELS_A_CM;
            face.xyz()[i * 3 + 1] = HEIGHT / 2f - from.y(i) * PIXELS_A_CM;
        }
        face.mark(true, 1, 0, 0);
        return face;
    }

    /** Skin of this brightness, brighter to the right and upwards by so much over the face. */
    private static Frame skin(double bright, double right, double up) {
        Frame frame = new Frame();
        ByteBuffer bgr = frame.resize(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double grey = bright + right * (x - WIDTH / 2.0) / 60 - up * (y - HEIGHT / 2.0) / 60;
                for (double share : new double[] {0.85, 0.97, 1.2}) {
                    bgr.put((byte) Math.max(0, Math.min(255, grey * share)));
                }
            }
        }
        bgr.flip();
        return frame;
    }

    private PictureLight lookAt(Frame frame) {
        PictureLight light = new PictureLight();
        light.update(frame, face, new Quaterniond(), 1 / 30.0);
        return light;
    }

    @Test
    void aDarkPictureDarkensTheScene() {
        assertThat(lookAt(skin(180, 0, 0)).level())
                .isGreaterThan(3 * lookAt(skin(90, 0, 0)).level());
        Scene scene = new Scene();
        Vector3f key = new Vector3f(scene.keyColour);
        Vector3f towards = new Vector3f(scene.keyDirection);
        PictureLight light = lookAt(skin(60, 0, 0));
        light.begin(scene, true);
        assertThat(scene.keyColour.length()).isLessThan(0.4f * key.length());
        assertThat(scene.environmentIntensity).isLessThan(0.5f);
        light.end(scene);
        assertThat(scene.keyColour).isEqualTo(key);
        assertThat(scene.keyDirection).isEqualTo(towards);
        assertThat(scene.environmentIntensity).isEqualTo(1);
        assertThat(scene.environmentRotation).isZero();
    }

    @Test
    void lightComesFromTheBrighterSide() {
        assertThat(lookAt(skin(140, 60, 0)).direction().x).isGreaterThan(0.2);
        assertThat(lookAt(skin(140, -60, 0)).direction().x).isLessThan(-0.2);
        assertThat(lookAt(skin(140, 0, 0)).direction().x).isCloseTo(0, within(0.1));
        assertThat(lookAt(skin(140, 0, 50)).direction().y)
                .isGreaterThan(lookAt(skin(140, 0, -50)).direction().y + 0.2);
        Scene scene = new Scene();
        lookAt(skin(140, 60, 0)).begin(scene, true);
        assertThat(scene.keyDirection.x).as("mirrored").isLessThan(-0.2f);
    }

    @Test
    void itFollowsWithinASecondAndNotAtOnce() {
        PictureLight light = lookAt(skin(200, 0, 0));
        double before = light.level();
        light.update(skin(60, 0, 0), face, new Quaterniond(), 1 / 30.0);
        assertThat(light.level()).isGreaterThan(0.9 * before);
        for (int i = 0; i < 60; i++) {
            light.update(skin(60, 0, 0), face, new Quaterniond(), 1 / 30.0);
        }
        assertThat(light.level()).isLessThan(0.3 * before);
    }

    @Test
    void aFaceThatIsHalfOutsideOrBlackIsNoTrouble() {
        FaceLandmarks outside = face();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            outside.xyz()[i * 3] -= WIDTH / 2f;
        }
        PictureLight light = new PictureLight();
        light.update(skin(120, 0, 0), outside, new Quaterniond(), 1 / 30.0);
        light.update(skin(0, 0, 0), face, new Quaterniond().rotateY(2), 1 / 30.0);
        light.update(skin(0, 0, 0), face, new Quaterniond(), 1 / 30.0);
        assertThat(light.direction().isFinite()).isTrue();
        assertThat(light.level()).isBetween(0.1, 2.0);
    }
}
