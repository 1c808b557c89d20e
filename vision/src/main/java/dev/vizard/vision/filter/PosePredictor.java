package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Carries the newest smoothed pose on to a later moment at the speed it had, within bounds. Used by one thread; allocates
 * nothing.
 */
public final class PosePredictor {

    /** Longer without a pose, and the speed before says nothing. */
    private static final double RESTART_SECONDS = 0.5;

    private final Quaterniond rotation = new Quaterniond();
    private final Quaterniond before = new Quaterniond();
    private final Quaterniond step = new Quaterniond();
    private final Vector3d position = new Vector3d();
    private final Vector3d degreesPerSecond = new Vector3d();
    private final Vector3d cmPerSecond = new Vector3d();
    private PredictionSettings settings;
    private boolean started;
    private long lastNanos;

    /** A predictor that knows no pose yet. */
    public PosePredictor(PredictionSettings settings) {
        this.settings = settings;
    }

    /** Takes other settings at once. */
    public void configure(PredictionSettings wanted) {
        settings = wanted;
    }

    /** Takes in the newest smoothed pose; once a tracked frame, in their order. */
    public void update(HeadPose filtered) {
        double seconds = (filtered.captureNanos() - lastNanos) * 1e-9;
        if (!started || seconds < 0 || seconds > RESTART_SECONDS) {
            degreesPerSecond.zero();
            cmPerSecond.zero();
            started = true;
        } else if (seconds > 0) {
            before.set(rotation);
            filtered.rotation(rotation);
            QuaternionMath.rotationVectorDegrees(before, rotation, step, degreesPerSecond)
                    .div(seconds);
            cmPerSecond
                    .set(filtered.txCm(), filtered.tyCm(), filtered.tzCm())
                    .sub(position)
                    .div(seconds);
        }
        filtered.rotation(rotation);
        position.set(filtered.txCm(), filtered.tyCm(), filtered.tzCm());
        lastNanos = filtered.captureNanos();
    }

    /**
     * The pose that many seconds after the newest picture was captured; the newest smoothed pose itself where prediction
     * is off or knows no speed.
     */
    public void predict(double aheadSeconds, Quaterniond intoRotation, Vector3d intoPosition) {
        intoRotation.set(rotation);
        intoPosition.set(position);
        if (!settings.enabled()) {
            return;
        }
        double seconds = Math.max(0, Math.min(settings.maxSeconds(), aheadSeconds));
        intoPosition.fma(seconds, cmPerSecond);
        double degrees = degreesPerSecond.length() * seconds;
        if (degrees > 1e-9) {
            double scale = 1 / degreesPerSecond.length();
            step.setAngleAxis(
                    Math.toRadians(degrees),
                    degreesPerSecond.x * scale,
                    degreesPerSecond.y * scale,
                    degreesPerSecond.z * scale);
            intoRotation.mul(step);
        }
    }

    /** Forgets everything, as when the face was lost. */
    public void reset() {
        started = false;
        degreesPerSecond.zero();
        cmPerSecond.zero();
    }
}
