package dev.vizard.models.train;

import dev.vizard.models.synth.FaceSampler;
import dev.vizard.models.synth.FaceSpread;
import dev.vizard.models.synth.PoseRange;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.pose.PoseFeatures;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.joml.Quaterniond;

/** Examples of 68 points by geometry alone: every kind of face that the estimators are judged on but one. */
final class SyntheticSource implements SampleSource {

    private final RandomGenerator random;
    private final FaceSampler sampler;
    private final PoseFeatures extractor;
    private final Quaterniond rotation = new Quaterniond();
    private final Targets targets = new Targets();

    SyntheticSource(long seed) {
        this(new SplittableRandom(seed), PoseFeatures.ofCanonicalFace(LandmarkSets.sixtyEight()));
    }

    SyntheticSource(RandomGenerator random, PoseFeatures extractor) {
        this.random = random;
        this.extractor = extractor;
        sampler = new FaceSampler(LandmarkSets.sixtyEight(), random);
    }

    @Override
    public void fill(float[] inputs, float[] rotations, int samples) {
        for (int i = 0; i < samples; i++) {
            next(inputs, rotations, i);
        }
    }

    /** Makes one example, as row {@code row}. */
    void next(float[] inputs, float[] rotations, int row) {
        sampler.next(spread(), random.nextInt(3) == 0 ? PoseRange.WORK : PoseRange.WIDE);
        float[] values = extractor.compute(sampler.x, sampler.y, sampler.rayX(), sampler.rayY());
        System.arraycopy(values, 0, inputs, row * values.length, values.length);
        targets.put(sampler.rayRotation(rotation).rotateLocalZ(-extractor.rollRadians()), rotations, row);
    }

    /** A rigid face must be known exactly, others as well as can be; so the spreads themselves vary, from nothing up. */
    private FaceSpread spread() {
        double kind = random.nextDouble();
        boolean near = random.nextDouble() < 0.6;
        if (kind < 0.15) {
            return new FaceSpread(0, 0, 0, 0, 0, near, 0);
        }
        if (kind < 0.35) {
            return new FaceSpread(0, 0, 0, 0.025 * random.nextDouble(), 0, near, 0);
        }
        double identity = 0.4 + 0.9 * random.nextDouble();
        double expression = random.nextDouble() < 0.25 ? 0 : 1.1 * random.nextDouble();
        double noise = random.nextDouble() < 0.6 ? 0.02 * random.nextDouble() : 0;
        // Few people know their camera's field of view.
        double fovError = near && random.nextInt(3) == 0 ? 18 * random.nextDouble() : 0;
        return new FaceSpread(identity, 0, expression, noise, noise / 2, near, fovError);
    }
}
