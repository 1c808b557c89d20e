package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * What every filter with a memory shares: when it starts afresh, what it does with a repeated moment, and the smoothed
 * pose itself. A filter of its own says only how that pose moves towards a new one.
 */
abstract class TimedFilter implements PoseFilter {

    /** Longer without a pose, and the old one says nothing about the new. */
    static final double RESTART_SECONDS = 0.5;

    /** The smoothed rotation, of unit length. */
    final Quaterniond rotation = new Quaterniond();

    /** The smoothed position, centimetres. */
    final Vector3d position = new Vector3d();

    /** The newest measured rotation, of unit length, on the same side of the sphere as {@link #rotation}. */
    final Quaterniond measuredRotation = new Quaterniond();

    /** The newest measured position, centimetres. */
    final Vector3d measuredPosition = new Vector3d();

    private boolean started;
    private long lastNanos;

    @Override
    public final HeadPose filter(HeadPose pose) {
        double seconds = (pose.captureNanos() - lastNanos) * 1e-9;
        pose.rotation(measuredRotation);
        measuredPosition.set(pose.txCm(), pose.tyCm(), pose.tzCm());
        if (!started || seconds > RESTART_SECONDS || seconds < 0) {
            rotation.set(measuredRotation);
            position.set(measuredPosition);
            lastNanos = pose.captureNanos();
            started = true;
            start();
            return pose;
        }
        // A rotation has two quaternions; the one nearer to the last keeps all that follows on one side.
        if (rotation.dot(measuredRotation) < 0) {
            measuredRotation.set(-measuredRotation.x, -measuredRotation.y, -measuredRotation.z, -measuredRotation.w);
        }
        if (seconds > 0) {
            advance(seconds);
            lastNanos = pose.captureNanos();
        }
        return HeadPose.of(rotation, position, pose.reliability(), pose.sequence(), pose.captureNanos());
    }

    /** Forgets what the filter knows beside the pose, which was just set to the measured one. */
    abstract void start();

    /**
     * Moves {@link #rotation} and {@link #position} towards the measured ones.
     *
     * @param seconds since the measurement before, over 0 and at most {@link #RESTART_SECONDS}
     */
    abstract void advance(double seconds);

    @Override
    public final double holdSeconds() {
        return RESTART_SECONDS;
    }

    @Override
    public final void reset() {
        started = false;
    }
}
