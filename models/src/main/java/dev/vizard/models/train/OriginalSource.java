package dev.vizard.models.train;

import dev.vizard.models.synth.SixPointSampler;
import dev.vizard.models.synth.SixPointSampler.Preset;
import dev.vizard.vision.pose.OriginalConvention;
import dev.vizard.vision.pose.SixPointModel;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Examples as the original program made them: its rigid model at poses, places and sizes of its own. */
final class OriginalSource implements SampleSource {

    private final RandomGenerator random;
    private final SixPointSampler sampler;
    private final Quaterniond toModel = SixPointModel.fromCanonical().conjugate();
    private final Quaterniond rotation = new Quaterniond();
    private final Vector3d angles = new Vector3d();

    OriginalSource(long seed) {
        random = new SplittableRandom(seed);
        sampler = new SixPointSampler(random);
    }

    @Override
    public void fill(float[] inputs, float[] answers, int samples) {
        for (int i = 0; i < samples; i++) {
            sampler.next(Preset.ORIGINAL);
            double scale = uniform(OriginalConvention.MIN_SCALE, OriginalConvention.MAX_SCALE);
            double shiftX = uniform(-OriginalConvention.SHIFT_PIXELS, OriginalConvention.SHIFT_PIXELS);
            double shiftY = uniform(-OriginalConvention.SHIFT_PIXELS, OriginalConvention.SHIFT_PIXELS);
            int at = i * OriginalConvention.INPUTS;
            for (int k = 0; k < SixPointModel.POINTS; k++) {
                double x = (sampler.pixelX[k] - sampler.camera().centreX()) * scale + shiftX;
                double y = (sampler.pixelY[k] - sampler.camera().centreY()) * scale + shiftY;
                inputs[at + 2 * k] = (float) (x / OriginalConvention.UNIT_PIXELS);
                inputs[at + 2 * k + 1] = (float) (y / OriginalConvention.UNIT_PIXELS);
            }
            // The sampler's preset turns by Rx * Ry * Rz, which this takes apart again.
            sampler.rotation(rotation).mul(toModel).getEulerAnglesXYZ(angles);
            OriginalConvention.encode(
                    angles.x, angles.y, angles.z, shiftX, shiftY, scale, answers, i * OriginalConvention.OUTPUTS);
        }
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
