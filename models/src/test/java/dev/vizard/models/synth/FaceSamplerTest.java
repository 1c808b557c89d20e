package dev.vizard.models.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.pose.HeadPose;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Synthetic faces are what they claim to be: repeatable, within their ranges, and true. */
class FaceSamplerTest {

    private static final Path MODELS = Path.of(System.getProperty("vizard.home"), "models");
    private static final int[] EVERY = IntStream.range(0, FaceLandmarks.COUNT).toArray();

    @ParameterizedTest
    @EnumSource(Condition.class)
    void theSameSeedGivesTheSameFacesAndAnotherOthers(Condition condition) {
        double[] first = points(condition, 3);
        assertThat(points(condition, 3)).isEqualTo(first);
        assertThat(points(condition, 4)).isNotEqualTo(first);
    }

    private static double[] points(Condition condition, long seed) {
        FaceSampler sampler = new FaceSampler(LandmarkSets.sixtyEight(), new SplittableRandom(seed));
        sampler.next(condition, PoseRange.WIDE);
        sampler.next(condition, PoseRange.WORK);
        assertThat(sampler.pixelX).doesNotContain(Double.NaN);
        return sampler.pixelX.clone();
    }

    @ParameterizedTest
    @EnumSource(PoseRange.class)
    void headsTurnAsFarAsTheRangeAndCamerasAreWithinTheirs(PoseRange range) {
        FaceSampler sampler = new FaceSampler(LandmarkSets.sixtyEight(), new SplittableRandom(5));
        double yaw = 0;
        double pitch = 0;
        double nearest = Double.MAX_VALUE;
        double farthest = 0;
        Vector3d position = new Vector3d();
        for (int i = 0; i < 2000; i++) {
            sampler.next(Condition.ALL, range);
            yaw = Math.max(yaw, Math.abs(sampler.seen().yawDegrees()));
            pitch = Math.max(pitch, Math.abs(sampler.seen().pitchDegrees()));
            double along = -sampler.position(position).z;
            nearest = Math.min(nearest, along);
            farthest = Math.max(farthest, along);
            double fov = 2
                    * Math.toDegrees(Math.atan(sampler.trueCamera().height()
                            / 2.0
                            / sampler.trueCamera().focalPixels()));
            assertThat(fov).isBetween(FaceSpread.MIN_FOV - 1e-9, FaceSpread.MAX_FOV + 1e-9);
        }
        assertThat(yaw).isBetween(0.98 * range.maxYaw(), range.maxYaw());
        assertThat(pitch).isBetween(0.98 * range.maxPitch(), range.maxPitch());
        assertThat(nearest).isBetween(FaceSpread.MIN_DISTANCE_CM, FaceSpread.MIN_DISTANCE_CM + 2);
        assertThat(farthest).isBetween(FaceSpread.MAX_DISTANCE_CM - 2, FaceSpread.MAX_DISTANCE_CM);
    }

    /** A rigid face is solved exactly by methods that know it, so the truth is the truth, signs and frames included. */
    @Test
    void exactMethodsFindTheTruth() {
        assertThat(worst("pos", Condition.CLEAN)).isLessThan(0.02);
        assertThat(worst("pnp", Condition.PERSPECTIVE)).isLessThan(0.05);
        // And the check can fail: noise is not solved exactly.
        assertThat(worst("pos", Condition.NOISE1)).isGreaterThan(0.1);
    }

    private static double worst(String estimator, Condition condition) {
        FaceSampler sampler = new FaceSampler(EVERY, new SplittableRandom(6));
        FaceLandmarks face = new FaceLandmarks();
        Quaterniond rotation = new Quaterniond();
        double worst = 0;
        try (PoseEstimator solver = PoseEstimators.create(estimator, MODELS)) {
            for (int i = 0; i < 200; i++) {
                sampler.next(condition, PoseRange.WORK);
                sampler.fill(face);
                HeadPose truth = HeadPose.REST.withRotation(sampler.rotation(rotation));
                worst = Math.max(worst, solver.estimate(face, sampler.camera()).geodesicDegrees(truth));
            }
        }
        return worst;
    }

    @Test
    void aWrongFieldOfViewIsToldAndNotUsed() {
        FaceSampler sampler = new FaceSampler(EVERY, new SplittableRandom(7));
        sampler.next(Condition.FOV_WRONG, PoseRange.WORK);
        assertThat(fov(sampler.camera().focalPixels())
                        - fov(sampler.trueCamera().focalPixels()))
                .satisfies(error -> assertThat(Math.abs(error)).isCloseTo(15, within(1e-6)));
    }

    private static double fov(double focal) {
        return 2 * Math.toDegrees(Math.atan(240 / focal));
    }

    /** People differ by as much as the spread says, and not by having been moved. */
    @Test
    void deformationsHaveNoRigidPart() {
        float[][] fields = ShapeFieldBanks.FEATURES.at(EVERY);
        double squares = 0;
        for (float[] field : fields) {
            Vector3d shift = new Vector3d();
            for (int v = 0; v < EVERY.length; v++) {
                shift.add(field[3 * v], field[3 * v + 1], field[3 * v + 2]);
            }
            assertThat(shift.length() / EVERY.length).isLessThan(1e-5);
            for (float value : field) {
                squares += value * value;
            }
        }
        // One, less what shift and turn took out of it.
        assertThat(Math.sqrt(squares / fields.length / (3 * EVERY.length))).isBetween(0.8, 1.05);
    }
}
