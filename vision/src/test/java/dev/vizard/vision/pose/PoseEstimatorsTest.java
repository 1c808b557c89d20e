package dev.vizard.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.face.FaceLandmarks;
import java.nio.file.Path;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every estimator promises, over the whole catalogue. */
class PoseEstimatorsTest {

    private static final Path MODELS = Path.of(System.getProperty("vizard.home"), "models");
    private static final CameraIntrinsics CAMERA = CameraIntrinsics.ofVerticalFov(640, 480, 50);

    static List<String> names() {
        return PoseEstimators.names();
    }

    /** The canonical face as a camera sees it, with the depth a perfect landmark network would tell. */
    private static FaceLandmarks project(EulerAngles angles, double x, double y, double z) {
        FaceLandmarks face = new FaceLandmarks();
        Quaterniond rotation = angles.toQuaternion(new Quaterniond());
        CanonicalFace canonical = CanonicalFace.get();
        Vector3d p = new Vector3d();
        double distance = Math.sqrt(x * x + y * y + z * z);
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            rotation.transform(p.set(canonical.x(i), canonical.y(i), canonical.z(i)))
                    .add(x, y, z);
            face.xyz()[i * 3] = (float) (CAMERA.centreX() + CAMERA.focalPixels() * p.x / -p.z);
            face.xyz()[i * 3 + 1] = (float) (CAMERA.centreY() - CAMERA.focalPixels() * p.y / -p.z);
            // A landmark network sees a crop around the face, so its depth runs along the ray to the face.
            double along = (p.x * x + p.y * y + p.z * z) / distance;
            face.xyz()[i * 3 + 2] = (float) ((along / distance - 1) * CAMERA.focalPixels());
        }
        face.mark(true, 1, 3, 1000);
        return face;
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCanonicalFaceComesBack(String name) {
        try (PoseEstimator estimator = PoseEstimators.create(name, MODELS)) {
            for (double yaw = -40; yaw <= 40; yaw += 20) {
                for (double pitch = -20; pitch <= 20; pitch += 20) {
                    for (double roll = -150; roll <= 150; roll += 50) {
                        EulerAngles angles = new EulerAngles(yaw, pitch, roll);
                        HeadPose pose = estimator.estimate(project(angles, 3, -2, -60), CAMERA);
                        HeadPose truth = HeadPose.REST.withRotation(angles.toQuaternion(new Quaterniond()));
                        assertThat(pose.geodesicDegrees(truth))
                                .as("%s at %s", name, angles)
                                .isLessThan(5);
                        assertThat(pose.tzCm()).isCloseTo(-60, within(6.0));
                        assertThat(pose.txCm()).isCloseTo(3, within(1.5));
                        assertThat(pose.sequence()).isEqualTo(3);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aHeadThatOnlyMovesSidewaysKeepsItsAngles(String name) {
        try (PoseEstimator estimator = PoseEstimators.create(name, MODELS)) {
            EulerAngles angles = new EulerAngles(15, -5, 8);
            HeadPose middle = estimator.estimate(project(angles, 0, 0, -60), CAMERA);
            for (double x = -20; x <= 20; x += 10) {
                HeadPose moved = estimator.estimate(project(angles, x, -x / 2, -60), CAMERA);
                assertThat(moved.geodesicDegrees(middle))
                        .as("%s at %s cm", name, x)
                        .isLessThan(2.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameLandmarksGiveTheSamePose(String name) {
        try (PoseEstimator one = PoseEstimators.create(name, MODELS);
                PoseEstimator two = PoseEstimators.create(name, MODELS)) {
            FaceLandmarks face = project(new EulerAngles(20, 10, 5), 4, 4, -50);
            HeadPose first = one.estimate(face, CAMERA);
            one.estimate(project(new EulerAngles(-60, 0, 90), 0, 0, -90), CAMERA);
            assertThat(one.estimate(face, CAMERA)).isEqualTo(first);
            assertThat(two.estimate(face, CAMERA)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void degenerateLandmarksGiveSomethingFinite(String name) {
        try (PoseEstimator estimator = PoseEstimators.create(name, MODELS)) {
            FaceLandmarks face = new FaceLandmarks();
            face.mark(true, 1, 0, 0);
            HeadPose pose = estimator.estimate(face, CAMERA);
            assertThat(pose.qx() + pose.qy() + pose.qz() + pose.qw() + pose.tzCm() + pose.reliability())
                    .isFinite();
            assertThat(pose.rotation(new Quaterniond()).lengthSquared()).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void anUnknownNameIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> PoseEstimators.create("magic", MODELS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("magic")
                .hasMessageContaining("procrustes");
    }
}
