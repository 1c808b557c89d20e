package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** The newest poses of a head, and how fast it turns and moves by a straight line through them. Allocates nothing. */
final class PoseHistory {

    /** A third of a second at 100 frames a second. */
    private static final int LENGTH = 32;

    private static final double LONGEST_SECONDS = 0.3;

    private final Quaterniond[] rotations = new Quaterniond[LENGTH];
    private final Vector3d[] positions = new Vector3d[LENGTH];
    private final long[] nanos = new long[LENGTH];
    private final Quaterniond scratch = new Quaterniond();
    private final Vector3d vector = new Vector3d();
    private int newest = -1;
    private int size;

    PoseHistory() {
        for (int i = 0; i < LENGTH; i++) {
            rotations[i] = new Quaterniond();
            positions[i] = new Vector3d();
        }
    }

    void clear() {
        size = 0;
    }

    /** Adds a pose later than the last. */
    void add(HeadPose pose) {
        newest = (newest + 1) % LENGTH;
        size = Math.min(LENGTH, size + 1);
        pose.rotation(rotations[newest]);
        positions[newest].set(pose.txCm(), pose.tyCm(), pose.tzCm());
        nanos[newest] = pose.captureNanos();
    }

    /**
     * The slopes of the least-squares lines through the poses of a window, degrees/s in the newest one's own axes and
     * cm/s; zero where there are too few.
     *
     * @param window seconds; where it holds fewer than {@code least}, as many as there are up to that number
     */
    void speeds(double window, int least, Vector3d degreesPerSecond, Vector3d cmPerSecond) {
        degreesPerSecond.zero();
        cmPerSecond.zero();
        int count = countWithin(window, least);
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += age(i) / count;
        }
        double squares = 0;
        for (int i = 0; i < count; i++) {
            int at = index(i);
            double fromMean = age(i) - mean;
            squares += fromMean * fromMean;
            QuaternionMath.rotationVectorDegrees(rotations[newest], rotations[at], scratch, vector);
            // An age grows into the past, so the slope over it has the other sign.
            degreesPerSecond.fma(-fromMean, vector);
            cmPerSecond.fma(-fromMean, positions[at]);
        }
        if (count < 2 || squares == 0) {
            degreesPerSecond.zero();
            cmPerSecond.zero();
            return;
        }
        degreesPerSecond.div(squares);
        cmPerSecond.div(squares);
    }

    private int countWithin(double window, int least) {
        int count = 0;
        // A little longer, so that a frame that comes late by a tenth still counts.
        while (count < size && (age(count) <= window * 1.1 || (count < least && age(count) <= LONGEST_SECONDS))) {
            count++;
        }
        return count;
    }

    private int index(int back) {
        return (newest - back + LENGTH) % LENGTH;
    }

    private double age(int back) {
        return (nanos[newest] - nanos[index(back)]) * 1e-9;
    }
}
