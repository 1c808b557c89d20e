package dev.vizard.models.train;

import dev.vizard.models.synth.SixPointSampler;
import dev.vizard.models.synth.SixPointSampler.Preset;
import dev.vizard.vision.pose.PoseFeatures;
import dev.vizard.vision.pose.SixPointModel;
import java.util.SplittableRandom;
import org.joml.Quaterniond;

/** Examples for the six-point network. */
final class SixPointSource implements SampleSource {

    /** The exact model must be known exactly, real faces as well as six points allow. */
    private static final Preset[] MIX = {Preset.ORIGINAL, Preset.FACES, Preset.PERSPECTIVE, Preset.FACES};

    private final SixPointSampler sampler;
    private final PoseFeatures extractor = new PoseFeatures(SixPointModel.x(), SixPointModel.y());
    private final Quaterniond rotation = new Quaterniond();
    private final Targets targets = new Targets();

    SixPointSource(long seed) {
        sampler = new SixPointSampler(new SplittableRandom(seed));
    }

    @Override
    public void fill(float[] inputs, float[] rotations, int samples) {
        for (int i = 0; i < samples; i++) {
            sampler.next(MIX[i % MIX.length]);
            float[] values = extractor.compute(sampler.x, sampler.y);
            System.arraycopy(values, 0, inputs, i * values.length, values.length);
            targets.put(sampler.rayRotation(rotation).rotateLocalZ(-extractor.rollRadians()), rotations, i);
        }
    }
}
