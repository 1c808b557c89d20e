package dev.vizard.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.face.FaceLandmarks;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every estimator promises, over the whole catalogue. */
class PoseEstimatorsTest {

    private static final Path MODELS = Path.of(System.getProperty("vizard.home"), "models");
    private static final CameraIntrinsics CAMERA = CameraIntrinsics.ofVerticalFov(640, 480, 50);

    static List<String> names() {
        return PoseEstimators.names();
    }

    /** All but the one that is kept to compare with: it knows neither perspective nor this face. */
    static List<String> ours() {
        return names().stream().filter(name -> !name.equals(OriginalPose.NAME)).toList();
    }

    /** The canonical face as a camera sees it, with the depth a perfect landmark network would tell. */
    private static FaceLandmarks project(EulerAngles angles, double x, double y, double z) {
        return project(angles, x, y, z, CAMERA);
    }

    private static FaceLandmarks project(EulerAngles angles, double x, double y, double z, CameraIntrinsics camera) {
        FaceLandmarks face = new FaceLandmarks();
        Quaterniond rotation = angles.toQuaternion(new Quaterniond());
        CanonicalFace canonical = CanonicalFace.get();
        Vector3d p = new Vector3d();
        double distance = Math.sqrt(x * x + y * y + z * z);
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            rotation.transform(p.set(canonical.x(i), canonical.y(i), canonical.z(i)))
                    .add(x, y, z);
            face.xyz()[i * 3] = (float) (camera.centreX() + camera.focalPixels() * p.x / -p.z);
            face.xyz()[i * 3 + 1] = (float) (camera.centreY() - camera.focalPixels() * p.y / -p.z);
            // A landmark network sees a crop around the face, so its depth runs along the ray to the face.
            double along = (p.x * x + p.y * y + p.z * z) / distance;
            face.xyz()[i * 3 + 2] = (float) ((along / distance - 1) * camera.focalPixels());
        }
        face.mark(true, 1, 3, 1000);
        return face;
    }

    @ParameterizedTest
    @MethodSource("ours")
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
    @MethodSource("ours")
    void aHeadThatOnlyMovesSidewaysKeepsItsAngles(String name) {
        try (PoseEstimator estimator = PoseEstimators.create(name, MODELS)) {
            EulerAngles angles = new EulerAngles(15, -5, 8);
            HeadPose middle = estimator.estimate(project(angles, 0, 0, -60), CAMERA);
            for (double x = -20; x <= 20; x += 10) {
                HeadPose moved = estimator.estimate(project(angles, x, -x / 2, -60), CAMERA);
                assertThat(moved.geodesicDegrees(middle))
                        .as("%s at %s cm", name, x)
                        .isLessThan(name.equals(PoseEstimators.names().get(0)) ? 1.5 : 2.5);
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

    @ParameterizedTest
    @MethodSource("names")
    void anglesHaveTheSignsThatWeSay(String name) {
        try (PoseEstimator estimator = PoseEstimators.create(name, MODELS)) {
            assertThat(seen(estimator, 30, 0, 0).yawDegrees()).as(name).isBetween(15.0, 60.0);
            assertThat(seen(estimator, -30, 0, 0).yawDegrees()).as(name).isBetween(-60.0, -15.0);
            // Pitch is told against a level of the estimator's own.
            assertThat(seen(estimator, 0, 15, 0).pitchDegrees()
                            - seen(estimator, 0, -15, 0).pitchDegrees())
                    .as(name)
                    .isBetween(15.0, 60.0);
            assertThat(seen(estimator, 0, 0, 30).rollDegrees()).as(name).isBetween(15.0, 60.0);
            assertThat(seen(estimator, 0, 0, -30).rollDegrees()).as(name).isBetween(-60.0, -15.0);
        }
    }

    private static EulerAngles seen(PoseEstimator estimator, double yaw, double pitch, double roll) {
        return estimator
                .estimate(project(new EulerAngles(yaw, pitch, roll), 0, 0, -55), CAMERA)
                .angles();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noFaceIsBehindTheCameraWhateverTheLandmarks(String name) {
        SplittableRandom random = new SplittableRandom(5);
        try (PoseEstimator estimator = PoseEstimators.create(name, MODELS)) {
            FaceLandmarks face = new FaceLandmarks();
            for (int i = 0; i < 300; i++) {
                double spread = Math.pow(10, -3 + 6 * random.nextDouble());
                for (int k = 0; k < face.xyz().length; k++) {
                    face.xyz()[k] = (float) (320 + spread * random.nextGaussian());
                }
                face.mark(true, 1, i, i);
                HeadPose pose = estimator.estimate(face, CAMERA);
                assertThat(pose.isFinite()).as("%s, spread %s", name, spread).isTrue();
                assertThat(pose.tzCm()).as("%s, spread %s", name, spread).isNegative();
                assertThat(pose.reliability()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void perspectiveNPointsIsExactOnAnExactFaceAtAnyTurn() {
        try (PoseEstimator estimator = PoseEstimators.create(PnpPose.NAME, MODELS)) {
            for (double yaw = -85; yaw <= 85; yaw += 34) {
                for (double pitch = -60; pitch <= 60; pitch += 30) {
                    for (double roll = -170; roll <= 170; roll += 85) {
                        EulerAngles angles = new EulerAngles(yaw, pitch, roll);
                        HeadPose pose = estimator.estimate(project(angles, 9, -6, -45), CAMERA);
                        HeadPose truth = HeadPose.REST.withRotation(angles.toQuaternion(new Quaterniond()));
                        assertThat(pose.geodesicDegrees(truth)).as("%s", angles).isLessThan(0.1);
                        assertThat(pose.tzCm()).as("%s", angles).isCloseTo(-45, within(0.1));
                    }
                }
            }
        }
    }

    @Test
    void orthographyIsExactWhereThereIsNoPerspective() {
        CameraIntrinsics far = new CameraIntrinsics(640, 480, 500 * 1000);
        try (PoseEstimator estimator = PoseEstimators.create(OrthographicPose.NAME, MODELS)) {
            for (double yaw = -80; yaw <= 80; yaw += 40) {
                EulerAngles angles = new EulerAngles(yaw, 20, -100);
                HeadPose pose = estimator.estimate(project(angles, 0, 0, -60_000, far), far);
                HeadPose truth = HeadPose.REST.withRotation(angles.toQuaternion(new Quaterniond()));
                assertThat(pose.geodesicDegrees(truth)).as("%s", angles).isLessThan(0.2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PnpPose.NAME, OrthographicPose.NAME, ProcrustesPose.NAME})
    void reliabilityFallsWithNoiseWithTurningAndWithPresence(String name) {
        try (PoseEstimator estimator = PoseEstimators.create(name, MODELS)) {
            FaceLandmarks face = project(new EulerAngles(10, 0, 0), 0, 0, -55);
            double good = estimator.estimate(face, CAMERA).reliability();
            assertThat(good).isBetween(0.8, 1.0);
            HeadPose turned = estimator.estimate(project(new EulerAngles(70, 0, 0), 0, 0, -55), CAMERA);
            assertThat(turned.reliability()).isLessThan(0.5 * good);
            SplittableRandom random = new SplittableRandom(6);
            for (int k = 0; k < face.xyz().length; k++) {
                face.xyz()[k] += (float) (6 * random.nextGaussian());
            }
            assertThat(estimator.estimate(face, CAMERA).reliability()).isLessThan(0.95 * good);
            FaceLandmarks faint = project(new EulerAngles(10, 0, 0), 0, 0, -55);
            faint.mark(true, 0.5f, 0, 0);
            assertThat(estimator.estimate(faint, CAMERA).reliability()).isCloseTo(good / 2, within(1e-6));
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
