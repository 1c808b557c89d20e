package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Exponential smoothing with a time constant, the same at every frame rate. Simple, and it always lags by that much. */
final class ExponentialFilter implements PoseFilter {

    static final String NAME = "exponential";

    private static final double RESTART_SECONDS = 0.5;

    private final FilterSettings.Exponential settings;
    private final Quaterniond rotation = new Quaterniond();
    private final Quaterniond raw = new Quaterniond();
    private final Vector3d position = new Vector3d();
    private final Vector3d measured = new Vector3d();
    private boolean started;
    private long lastNanos;

    ExponentialFilter(FilterSettings.Exponential settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HeadPose filter(HeadPose pose) {
        double seconds = (pose.captureNanos() - lastNanos) * 1e-9;
        measured.set(pose.txCm(), pose.tyCm(), pose.tzCm());
        pose.rotation(raw);
        if (!started || seconds > RESTART_SECONDS || seconds < 0) {
            started = true;
            rotation.set(raw);
            position.set(measured);
        } else {
            double alpha = 1 - Math.exp(-seconds / settings.timeConstantSeconds());
            QuaternionMath.shortSlerp(rotation, raw, alpha);
            position.lerp(measured, alpha);
        }
        lastNanos = pose.captureNanos();
        return HeadPose.of(rotation, position, pose.reliability(), pose.sequence(), pose.captureNanos());
    }

    @Override
    public void reset() {
        started = false;
    }
}
