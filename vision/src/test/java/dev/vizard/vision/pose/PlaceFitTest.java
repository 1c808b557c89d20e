package dev.vizard.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.vision.face.FaceLandmarks;
import java.util.Random;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class PlaceFitTest {

    private static final CameraIntrinsics CAMERA = CameraIntrinsics.ofVerticalFov(640, 480, 50);

    private final PlaceFit fit = new PlaceFit();
    private final Random random = new Random(8);
    private final FaceLandmarks face = new FaceLandmarks();

    private Quaterniond anyRotation() {
        return new EulerAngles(random.nextGaussian() * 30, random.nextGaussian() * 20, random.nextGaussian() * 25)
                .toQuaternion(new Quaterniond());
    }

    private Vector3d anyPlace() {
        return new Vector3d(random.nextGaussian() * 10, random.nextGaussian() * 8, -30 - random.nextDouble() * 80);
    }

    private void see(Quaterniond rotation, Vector3d place, double noise) {
        CanonicalFace canonical = CanonicalFace.get();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            Vector3d p = rotation.transform(new Vector3d(canonical.x(i), canonical.y(i), canonical.z(i)))
                    .add(place);
            face.xyz()[i * 3] =
                    (float) (CAMERA.centreX() + CAMERA.focalPixels() * p.x / -p.z + noise * random.nextGaussian());
            face.xyz()[i * 3 + 1] =
                    (float) (CAMERA.centreY() - CAMERA.focalPixels() * p.y / -p.z + noise * random.nextGaussian());
        }
        face.mark(true, 1, 0, 0);
    }

    @Test
    void exactPointsGiveTheExactPlace() {
        for (int i = 0; i < 200; i++) {
            Quaterniond rotation = anyRotation();
            Vector3d place = anyPlace();
            see(rotation, place, 0);
            assertThat(fit.solve(rotation, face, CAMERA, new Vector3d()).distance(place))
                    .isLessThan(1e-3);
            assertThat(fit.solve(rotation, face, CAMERA, -place.z, new Vector3d())
                            .distance(place))
                    .isLessThan(1e-3);
        }
    }

    @Test
    void noiseMovesItLittleAcrossThePicture() {
        for (int i = 0; i < 100; i++) {
            Quaterniond rotation = anyRotation();
            Vector3d place = anyPlace();
            see(rotation, place, 1);
            Vector3d found = fit.solve(rotation, face, CAMERA, -place.z, new Vector3d());
            double pixels = Math.hypot(found.x - place.x, found.y - place.y) / -place.z * CAMERA.focalPixels();
            assertThat(pixels).isLessThan(0.8);
        }
    }

    @Test
    void pointsThatAreNoFaceGiveAPlaceBeforeTheCamera() {
        for (int i = 0; i < 100; i++) {
            for (int k = 0; k < face.xyz().length; k++) {
                face.xyz()[k] = i == 0 ? 100 : random.nextInt(640);
            }
            Vector3d found = fit.solve(anyRotation(), face, CAMERA, new Vector3d());
            assertThat(found.isFinite()).isTrue();
            assertThat(found.z).isNegative();
        }
    }
}
