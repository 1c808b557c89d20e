package dev.vizard.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.models.synth.SixPointSampler;
import dev.vizard.models.synth.SixPointSampler.Preset;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.pose.HeadPose;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;

/** How good the committed network is, through the code that runs it, on samples that no training saw. */
class SixPointNetworkTest {

    private static final Path MODELS = Path.of(System.getProperty("vizard.home"), "models");
    private static final int SAMPLES = 20_000;
    /** Not the training's. */
    private static final long HELD_OUT_SEED = 77;

    @Test
    void onTheOriginalDistributionItIsWithinAFractionOfADegree() {
        double[] errors = errors(Preset.ORIGINAL);
        double mean = Arrays.stream(errors).average().orElseThrow();
        double p95 = errors[(int) (errors.length * 0.95)];
        System.out.printf("original distribution: mean %.3f, p95 %.3f degrees%n", mean, p95);
        assertThat(mean).isLessThanOrEqualTo(0.15);
        assertThat(p95).isLessThanOrEqualTo(0.35);
    }

    @Test
    void onFacesItIsAsGoodAsSixPointsAllow() {
        double[] errors = errors(Preset.FACES);
        double mean = Arrays.stream(errors).average().orElseThrow();
        System.out.printf("faces: mean %.3f, p95 %.3f degrees%n", mean, errors[(int) (errors.length * 0.95)]);
        assertThat(mean).isLessThanOrEqualTo(6);
    }

    private static double[] errors(Preset preset) {
        SixPointSampler sampler = new SixPointSampler(new SplittableRandom(HELD_OUT_SEED));
        FaceLandmarks face = new FaceLandmarks();
        int[] landmarks = LandmarkSets.six();
        double[] errors = new double[SAMPLES];
        Quaterniond rotation = new Quaterniond();
        try (PoseEstimator estimator = PoseEstimators.create("neural-6", MODELS)) {
            for (int i = 0; i < SAMPLES; i++) {
                sampler.next(preset);
                for (int k = 0; k < landmarks.length; k++) {
                    face.xyz()[landmarks[k] * 3] = (float) sampler.pixelX[k];
                    face.xyz()[landmarks[k] * 3 + 1] = (float) sampler.pixelY[k];
                }
                face.mark(true, 1, i, i);
                HeadPose truth = HeadPose.REST.withRotation(sampler.rotation(rotation));
                errors[i] = estimator.estimate(face, sampler.camera()).geodesicDegrees(truth);
            }
        }
        Arrays.sort(errors);
        return errors;
    }
}
