package dev.vizard.models.dataset;

import dev.vizard.models.synth.Condition;
import dev.vizard.models.synth.FaceSampler;
import dev.vizard.models.synth.PoseRange;
import dev.vizard.models.synth.SixPointSampler;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.pose.OriginalConvention;
import dev.vizard.vision.pose.SixPointModel;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Makes the faces of a data set, one after the other; the same seed gives the same faces. */
abstract class DatasetFaces {

    final int[] landmarks;

    private DatasetFaces(int[] landmarks) {
        this.landmarks = landmarks;
    }

    /** Fills in the next face. */
    abstract void next(DatasetFace into);

    /** The original's own six points where the condition is the original's; else all 468. */
    static DatasetFaces of(Condition condition, PoseRange range, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        return condition == Condition.ORIGINAL ? new SixPoints(random) : new WholeFaces(condition, range, random);
    }

    private static final class WholeFaces extends DatasetFaces {

        private final Condition condition;
        private final PoseRange range;
        private final FaceSampler sampler;
        private final FaceLandmarks face = new FaceLandmarks();
        private final Quaterniond rotation = new Quaterniond();
        private final Vector3d position = new Vector3d();

        WholeFaces(Condition condition, PoseRange range, RandomGenerator random) {
            super(IntStream.range(0, FaceLandmarks.COUNT).toArray());
            this.condition = condition;
            this.range = range;
            sampler = new FaceSampler(landmarks, random);
        }

        @Override
        void next(DatasetFace into) {
            sampler.next(condition, range);
            sampler.fill(face);
            sampler.position(position);
            into.put(sampler.rotation(rotation), position.x, position.y, position.z);
            into.putCamera(
                    sampler.camera().width(),
                    sampler.camera().height(),
                    sampler.trueCamera().focalPixels(),
                    sampler.camera().focalPixels());
            for (int i = 0; i < landmarks.length; i++) {
                into.putPoint(i, face.x(i), face.y(i), face.z(i));
            }
        }
    }

    /** The original's distribution with its shifts and sizes. Its model's units stand for centimetres. */
    private static final class SixPoints extends DatasetFaces {

        private static final int WIDTH = 640;
        private static final int HEIGHT = 480;

        private final RandomGenerator random;
        private final SixPointSampler sampler;
        private final Quaterniond toModel = SixPointModel.fromCanonical().conjugate();
        private final Quaterniond rotation = new Quaterniond();
        private final Vector3d point = new Vector3d();

        SixPoints(RandomGenerator random) {
            super(LandmarkSets.six());
            this.random = random;
            sampler = new SixPointSampler(random);
        }

        @Override
        void next(DatasetFace into) {
            sampler.next(SixPointSampler.Preset.ORIGINAL);
            double scale = uniform(OriginalConvention.MIN_SCALE, OriginalConvention.MAX_SCALE);
            double shiftX = uniform(-OriginalConvention.SHIFT_PIXELS, OriginalConvention.SHIFT_PIXELS);
            double shiftY = uniform(-OriginalConvention.SHIFT_PIXELS, OriginalConvention.SHIFT_PIXELS);
            double focal = sampler.camera().focalPixels() * scale;
            // The sampler stands so far away that its focal length is its distance.
            double distance = sampler.camera().focalPixels();
            into.put(sampler.rotation(rotation), shiftX / scale, -shiftY / scale, -distance);
            into.putCamera(WIDTH, HEIGHT, focal, focal);
            rotation.mul(toModel);
            for (int i = 0; i < landmarks.length; i++) {
                rotation.transform(point.set(SixPointModel.x()[i], SixPointModel.y()[i], SixPointModel.z()[i]));
                into.putPoint(
                        i,
                        (sampler.pixelX[i] - sampler.camera().centreX()) * scale + shiftX + WIDTH / 2.0,
                        (sampler.pixelY[i] - sampler.camera().centreY()) * scale + shiftY + HEIGHT / 2.0,
                        -point.z * scale);
            }
        }

        private double uniform(double low, double high) {
            return low + (high - low) * random.nextDouble();
        }
    }
}
