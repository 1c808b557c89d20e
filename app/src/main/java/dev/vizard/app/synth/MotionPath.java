package dev.vizard.app.synth;

import dev.vizard.vision.pose.EulerAngles;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * How the head moves: from key to key with the least jerk (Flash and Hogan 1985: the quintic with rest at both ends), so
 * that keys are rests, plus the small sway of a living neck. The path is the same for any length, stretched in time.
 */
final class MotionPath {

    /** Where the head turns about, head axes, centimetres: the neck's root, below and behind the face. */
    static final Vector3d PIVOT = new Vector3d(0, -11, -7);

    // Share of the length, yaw, pitch, roll in degrees, then the pivot's shift right, up and towards the camera in cm.
    private static final double[][] KEYS = {
        {0.000, 0, 0, 0, 0, 0, 0},
        {0.050, 0, 0, 0, 0, 0, 0},
        {0.135, 36, 0, 0, 0.5, 0, 0},
        {0.160, 36, 0, 0, 0.5, 0, 0},
        {0.285, -36, 0, 0, -0.5, 0, 0},
        {0.310, -36, 0, 0, -0.5, 0, 0},
        {0.385, 0, 0, 0, 0, 0, 0},
        {0.410, 0, 0, 0, 0, 0, 0},
        {0.470, 0, 21, 0, 0, 0, -0.5},
        {0.490, 0, 21, 0, 0, 0, -0.5},
        {0.570, 0, -21, 0, 0, 0, 0.5},
        {0.590, 0, -21, 0, 0, 0, 0.5},
        {0.635, 0, 0, 0, 0, 0, 0},
        {0.700, 0, 0, 31, -1.5, 0, 0},
        {0.715, 0, 0, 31, -1.5, 0, 0},
        {0.805, 0, 0, -31, 1.5, 0, 0},
        {0.815, 0, 0, -31, 1.5, 0, 0},
        {0.880, 24, 11, -13, 3, 0.5, 5},
        {0.950, -22, -9, 11, -2, -0.3, -3},
        {0.995, 0, 0, 0, 0, 0, 0},
        {1.000, 0, 0, 0, 0, 0, 0},
    };

    private static final double DISTANCE_CM = 66;
    private static final double SWAY_DEGREES = 0.5;
    private static final int SWAYS = 3;

    private final double seconds;
    private final double[] phases = new double[3 * SWAYS];
    private final Vector3d home = new Vector3d();

    /**
     * A path.
     *
     * @param seconds its length
     * @param seed of the sway
     */
    MotionPath(double seconds, long seed) {
        this.seconds = seconds;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < phases.length; i++) {
            phases[i] = random.nextDouble() * 2 * Math.PI;
        }
        home.set(PIVOT).add(0, -0.5, -DISTANCE_CM);
    }

    /** Where the head is at a time, seconds from the start. */
    HeadMotion at(double time) {
        double share = Math.max(0, Math.min(1, time / seconds));
        int key = 0;
        while (key < KEYS.length - 2 && share > KEYS[key + 1][0]) {
            key++;
        }
        double[] a = KEYS[key];
        double[] b = KEYS[key + 1];
        double f = leastJerk((share - a[0]) / (b[0] - a[0]));
        double[] v = new double[7];
        for (int k = 1; k < 7; k++) {
            v[k] = a[k] + f * (b[k] - a[k]);
        }
        EulerAngles angles = new EulerAngles(v[1] + sway(0, time), v[2] + sway(1, time), v[3] + sway(2, time));
        Vector3d pivot = new Vector3d(v[4], v[5], v[6]).add(home);
        return new HeadMotion(angles.toQuaternion(new Quaterniond()), pivot);
    }

    private double sway(int axis, double time) {
        double sum = 0;
        for (int i = 0; i < SWAYS; i++) {
            sum += Math.sin(phases[axis * SWAYS + i] + 2 * Math.PI * time * (0.23 + 0.31 * i)) / (1 + i);
        }
        return sum * SWAY_DEGREES / 1.5;
    }

    private static double leastJerk(double t) {
        double c = Math.max(0, Math.min(1, t));
        return c * c * c * (10 + c * (-15 + 6 * c));
    }
}
