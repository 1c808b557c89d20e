package dev.vizard.app.validate;

import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3f;

/** Pictures at random; the same seed gives the same ones. All spreads of a rendered picture are here and in what it uses. */
final class ShotSampler {

    /** From laptops to wide webcams. */
    private static final double MIN_FOV = 40;

    private static final double MAX_FOV = 70;
    /** From a face that nearly fills the picture to a person who leans back. */
    private static final double MIN_DISTANCE_CM = 35;

    private static final double MAX_DISTANCE_CM = 80;
    /** A head's height with hair and some air; it is to fit into the picture. */
    private static final double HEAD_CM = 26;
    /** From a face's middle to its rim. */
    private static final double FACE_RADIUS_CM = 10;

    /** What webcams deliver today, and what they once did. */
    private static final int[][] SIZES = {{1280, 720}, {1280, 720}, {640, 480}};

    private final RandomGenerator random;
    private final ShotRange range;

    ShotSampler(ShotRange range, long seed) {
        this.range = range;
        random = new SplittableRandom(seed);
    }

    Shot next() {
        int[] size = SIZES[random.nextInt(SIZES.length)];
        double fov = uniform(MIN_FOV, MAX_FOV);
        CameraIntrinsics camera = CameraIntrinsics.ofVerticalFov(size[0], size[1], fov);
        double nearest = Math.max(MIN_DISTANCE_CM, HEAD_CM * camera.focalPixels() / size[1]);
        double distance = uniform(nearest, Math.max(nearest, MAX_DISTANCE_CM));
        double margin = FACE_RADIUS_CM * camera.focalPixels() / distance;
        double x = uniform(Math.min(margin, size[0] / 2.0), Math.max(size[0] - margin, size[0] / 2.0));
        double y = uniform(Math.min(margin, size[1] / 2.0), Math.max(size[1] - margin, size[1] / 2.0));
        Vector3d ray = new Vector3d(
                (x - camera.centreX()) / camera.focalPixels(), (camera.centreY() - y) / camera.focalPixels(), -1);
        Vector3d position = new Vector3d(ray).mul(distance);
        EulerAngles seen = new EulerAngles(
                even(range.maxYawDegrees()), middling(range.maxPitchDegrees()), middling(range.maxRollDegrees()));
        ray.normalize();
        Quaterniond rotation = new Quaterniond()
                .rotationTo(0, 0, -1, ray.x, ray.y, ray.z)
                .mul(seen.toQuaternion(new Quaterniond()))
                .normalize();
        Vector3f stretch = new Vector3f(stretch(), stretch(), stretch());
        return new Shot(
                HeadPose.of(rotation, position, 1, 0, 0),
                seen,
                fov,
                size[0],
                size[1],
                stretch,
                Lighting.random(random),
                Sensor.random(random, margin),
                random.nextLong());
    }

    private float stretch() {
        double bell = Math.max(-2.5, Math.min(2.5, random.nextGaussian()));
        return (float) Math.exp(range.stretchSpread() * bell);
    }

    private double even(double reach) {
        return uniform(-reach, reach);
    }

    /** Triangular: mostly about nothing, seldom at the ends. */
    private double middling(double reach) {
        double up = random.nextDouble();
        return reach * (up - random.nextDouble());
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
