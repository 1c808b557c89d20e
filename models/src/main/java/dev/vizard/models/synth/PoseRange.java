package dev.vizard.models.synth;

import dev.vizard.vision.pose.EulerAngles;
import java.util.random.RandomGenerator;

/** How far heads turn, as the camera sees them; each angle is even over its range. Degrees. */
public enum PoseRange {
    /** All that a face can be seen at. */
    WIDE(80, 80, 160),
    /** What people do before a screen. */
    WORK(60, 40, 45);

    private final double yaw;
    private final double pitch;
    private final double roll;

    PoseRange(double yaw, double pitch, double roll) {
        this.yaw = yaw;
        this.pitch = pitch;
        this.roll = roll;
    }

    /** Largest yaw to either side. */
    public double maxYaw() {
        return yaw;
    }

    /** Largest pitch up or down. */
    public double maxPitch() {
        return pitch;
    }

    /** Angles at random. */
    EulerAngles next(RandomGenerator random) {
        return new EulerAngles(spread(random, yaw), spread(random, pitch), spread(random, roll));
    }

    private static double spread(RandomGenerator random, double reach) {
        return reach * (2 * random.nextDouble() - 1);
    }
}
