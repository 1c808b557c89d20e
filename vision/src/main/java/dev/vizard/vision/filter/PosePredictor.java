package dev.vizard.vision.filter;

import dev.vizard.vision.pose.HeadPose;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Carries the newest smoothed pose on to the moment it is shown at. What it adds is the head's motion from the picture to
 * that moment plus what the filter holds back at present, so the filter's own lag is made good as well. The speed comes
 * from the measured poses by straight lines through the last sixth and the last fifteenth of a second; {@link Lead} says
 * how much of it is believed: nothing at rest, where jitter counts, and little when a fast turn brakes. Bounded in time
 * and angle. Used by one thread; allocates nothing.
 */
public final class PosePredictor {

    private static final double QUIET_SECONDS = 5 / 30.0;
    private static final int QUIET_LEAST = 4;
    private static final double QUICK_SECONDS = 2 / 30.0;
    private static final int QUICK_LEAST = 3;

    /** Less reliable than the first, a pose says nothing of its speed; more than the second, all. */
    private static final double UNRELIABLE = 0.1;

    private static final double RELIABLE = 0.4;

    /** Ahead by less than this, the filter's lag is not wholly made good, so that nothing jumps at 0. */
    private static final double EASING_SECONDS = 0.01;

    /** A bound in degrees is as good in millimetres: a head's features are some 6 cm from where it turns. */
    private static final double CM_PER_DEGREE = 0.1;

    private final PoseHistory measured = new PoseHistory();
    private final Lead turning = new Lead(9, 16, 60);
    private final Lead moving = new Lead(2.5, 5, 25);
    private final Quaterniond rotation = new Quaterniond();
    private final Quaterniond rawRotation = new Quaterniond();
    private final Quaterniond scratch = new Quaterniond();
    private final Vector3d position = new Vector3d();
    private final Vector3d heldBack = new Vector3d();
    private final Vector3d quietTurn = new Vector3d();
    private final Vector3d quietMove = new Vector3d();
    private final Vector3d quickTurn = new Vector3d();
    private final Vector3d quickMove = new Vector3d();
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

    /** Takes in the newest pose where it was not smoothed, or where the measured one is not known any more. */
    public void update(HeadPose filtered) {
        update(filtered, filtered);
    }

    /**
     * Takes in the newest pose; once a tracked frame, in their order.
     *
     * @param raw as it was measured
     * @param filtered the same smoothed; both in the same axes
     */
    public void update(HeadPose raw, HeadPose filtered) {
        double seconds = (raw.captureNanos() - lastNanos) * 1e-9;
        filtered.rotation(rotation);
        position.set(filtered.txCm(), filtered.tyCm(), filtered.tzCm());
        if (!started || seconds < 0 || seconds > TimedFilter.RESTART_SECONDS) {
            forget();
            started = true;
        } else if (seconds == 0) {
            return;
        }
        lastNanos = raw.captureNanos();
        measured.add(raw);
        if (seconds <= 0 || seconds > TimedFilter.RESTART_SECONDS) {
            return;
        }
        measured.speeds(QUIET_SECONDS, QUIET_LEAST, quietTurn, quietMove);
        measured.speeds(QUICK_SECONDS, QUICK_LEAST, quickTurn, quickMove);
        double trust = Math.max(0, Math.min(1, (raw.reliability() - UNRELIABLE) / (RELIABLE - UNRELIABLE)));
        QuaternionMath.rotationVectorDegrees(rotation, raw.rotation(rawRotation), scratch, heldBack);
        turning.update(seconds, heldBack, quietTurn, quickTurn, trust);
        heldBack.set(raw.txCm(), raw.tyCm(), raw.tzCm()).sub(position);
        moving.update(seconds, heldBack, quietMove, quickMove, trust);
    }

    /**
     * The pose that many seconds after the newest picture was captured. The newest smoothed pose itself where prediction
     * is off, the head rests or {@code aheadSeconds} is not over 0.
     */
    public void predict(double aheadSeconds, Quaterniond intoRotation, Vector3d intoPosition) {
        intoRotation.set(rotation);
        intoPosition.set(position);
        if (!settings.enabled() || !(aheadSeconds > 0)) {
            return;
        }
        double ahead = Math.min(settings.maxSeconds(), aheadSeconds);
        double ease = Math.min(1, ahead / EASING_SECONDS);
        turning.at(ahead, settings.maxDegrees(), settings.maxFastDegrees(), heldBack);
        QuaternionMath.turn(intoRotation, heldBack.mul(ease), scratch);
        moving.at(ahead, settings.maxDegrees() * CM_PER_DEGREE, settings.maxFastDegrees() * CM_PER_DEGREE, heldBack);
        intoPosition.fma(ease, heldBack);
    }

    /** Forgets everything, as when the face was lost. */
    public void reset() {
        started = false;
        forget();
    }

    private void forget() {
        measured.clear();
        turning.reset();
        moving.reset();
    }
}
