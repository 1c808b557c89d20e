package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The One Euro filter (Casiez, Roussel and Vogel, CHI 2012) on rotations: a low-pass filter on the quaternion whose
 * cutoff rises with the angular speed, so that a still head does not jitter and a moving one does not lag. Position has
 * the same filter with a cutoff of its own.
 */
final class OneEuroFilter implements PoseFilter {

    static final String NAME = "one-euro";

    /** Longer without a pose, and the old one says nothing about the new. */
    private static final double RESTART_SECONDS = 0.5;

    private final FilterSettings.OneEuro settings;
    private final Quaterniond rotation = new Quaterniond();
    private final Quaterniond lastRaw = new Quaterniond();
    private final Quaterniond raw = new Quaterniond();
    private final Quaterniond step = new Quaterniond();
    private final Vector3d velocity = new Vector3d();
    private final Vector3d measured = new Vector3d();
    private final Vector3d position = new Vector3d();
    private final Vector3d lastPosition = new Vector3d();
    private final Vector3d positionVelocity = new Vector3d();
    private boolean started;
    private long lastNanos;

    OneEuroFilter(FilterSettings.OneEuro settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HeadPose filter(HeadPose pose) {
        double seconds = (pose.captureNanos() - lastNanos) * 1e-9;
        if (!started || seconds > RESTART_SECONDS || seconds < 0) {
            start(pose);
            return pose;
        }
        if (seconds > 0) {
            filterRotation(pose, seconds);
            filterPosition(pose, seconds);
            lastNanos = pose.captureNanos();
        }
        return HeadPose.of(rotation, position, pose.reliability(), pose.sequence(), pose.captureNanos());
    }

    private void start(HeadPose pose) {
        pose.rotation(rotation);
        lastRaw.set(rotation);
        velocity.zero();
        position.set(pose.txCm(), pose.tyCm(), pose.tzCm());
        lastPosition.set(position);
        positionVelocity.zero();
        lastNanos = pose.captureNanos();
        started = true;
    }

    private void filterRotation(HeadPose pose, double seconds) {
        pose.rotation(raw);
        QuaternionMath.rotationVectorDegrees(lastRaw, raw, step, measured).div(seconds);
        velocity.lerp(measured, alpha(settings.derivativeCutoffHz(), seconds));
        double cutoff = settings.minCutoffHz() + settings.beta() * velocity.length();
        QuaternionMath.shortSlerp(rotation, raw, alpha(cutoff, seconds));
        lastRaw.set(raw);
    }

    private void filterPosition(HeadPose pose, double seconds) {
        measured.set(pose.txCm(), pose.tyCm(), pose.tzCm());
        double derivativeAlpha = alpha(settings.derivativeCutoffHz(), seconds);
        positionVelocity.x += derivativeAlpha * ((measured.x - lastPosition.x) / seconds - positionVelocity.x);
        positionVelocity.y += derivativeAlpha * ((measured.y - lastPosition.y) / seconds - positionVelocity.y);
        positionVelocity.z += derivativeAlpha * ((measured.z - lastPosition.z) / seconds - positionVelocity.z);
        double cutoff = settings.minCutoffHz() + settings.positionBeta() * positionVelocity.length();
        lastPosition.set(measured);
        position.lerp(measured, alpha(cutoff, seconds));
    }

    /** Weight of the new value in a first-order low-pass filter: r / (r + 1) with r = 2 pi f dt. */
    static double alpha(double cutoffHz, double seconds) {
        double r = 2 * Math.PI * cutoffHz * seconds;
        return r / (r + 1);
    }

    @Override
    public void reset() {
        started = false;
    }
}
