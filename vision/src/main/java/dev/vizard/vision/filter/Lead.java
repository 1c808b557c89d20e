package dev.vizard.vision.filter;

import org.joml.Vector3d;

/**
 * How far ahead of the smoothed value to go, decided from two speeds: one over a longer window with little noise, one over
 * a shorter with little lag. At rest nothing; it eases in with the speed. A fast turn that loses speed gets less and less,
 * and what it gets is bounded, because nobody knows that a head will stop before it does.
 */
final class Lead {

    /** The speed goes over from the quiet measure to the quick one about here, times the fast speed. */
    private static final double QUICK_FROM = 0.6;

    private static final double QUICK_TO = 1.4;

    /** From here on, times the fast speed, a motion that loses speed may be a turn that ends; from that speed on it is. */
    private static final double BRAKES_FROM = 0.7;

    /** A turn counts as fast between these, times the fast speed. */
    private static final double FAST_FROM = 0.8;

    private static final double FAST_TO = 1.8;

    /** Share of its recent greatest speed at which a fast turn is led no more, and at which it still is fully. */
    private static final double BRAKED = 0.6;

    private static final double UNBRAKED = 0.9;

    /** How long the greatest speed is remembered, seconds: longer than any turn takes to come to rest. */
    private static final double PEAK_SECONDS = 0.6;

    private static final double RISE_SECONDS = 0.08;
    private static final double FALL_SECONDS = 0.7;

    /** The filter's own lag is averaged over this, seconds: it is as noisy as the measurement. */
    private static final double RESIDUAL_SECONDS = 0.05;

    /** Makes good what easing, bounding and the age of the quiet speed take on average from a steady sway. */
    private static final double DRIVE = 1.17;

    private final double restSpeed;
    private final double movingSpeed;
    private final double fastSpeed;
    private final Vector3d residual = new Vector3d();
    private final Vector3d velocity = new Vector3d();
    private double gate;
    private double peak;
    private double brake = 1;
    private double fastness;

    /**
     * All speeds in units a second.
     *
     * @param restSpeed up to here nothing is led
     * @param movingSpeed from here on all is
     * @param fastSpeed about where a motion is fast
     */
    Lead(double restSpeed, double movingSpeed, double fastSpeed) {
        this.restSpeed = restSpeed;
        this.movingSpeed = movingSpeed;
        this.fastSpeed = fastSpeed;
    }

    void reset() {
        residual.zero();
        velocity.zero();
        gate = 0;
        peak = 0;
        brake = 1;
        fastness = 0;
    }

    /**
     * Takes in a frame.
     *
     * @param heldBack from the smoothed to the measured value
     * @param quiet velocity with little noise
     * @param quick velocity with little lag
     * @param trust 0..1
     */
    void update(double seconds, Vector3d heldBack, Vector3d quiet, Vector3d quick, double trust) {
        double quietSpeed = quiet.length();
        double share = smoothStep(Math.max(quietSpeed, quick.length()), QUICK_FROM * fastSpeed, QUICK_TO * fastSpeed);
        quiet.lerp(quick, share, velocity);
        double speed = velocity.length();
        peak = Math.max(speed, peak * Math.exp(-seconds / PEAK_SECONDS));
        double turn = smoothStep(peak, BRAKES_FROM * fastSpeed, fastSpeed);
        brake = 1 - turn * (1 - smoothStep(speed / peak, BRAKED, UNBRAKED));
        fastness = smoothStep(peak, FAST_FROM * fastSpeed, FAST_TO * fastSpeed);
        double wanted = trust * smoothStep(quietSpeed, restSpeed, movingSpeed);
        gate += (wanted - gate) * eased(seconds, wanted > gate ? RISE_SECONDS : FALL_SECONDS);
        residual.lerp(heldBack, eased(seconds, RESIDUAL_SECONDS));
    }

    /**
     * What to add to the smoothed value.
     *
     * @param ahead seconds
     * @param most length of the result at most, and in a fast turn
     */
    Vector3d at(double ahead, double most, double mostWhenFast, Vector3d into) {
        into.set(residual).fma(DRIVE * ahead, velocity);
        double length = into.length();
        double bound = most + fastness * (mostWhenFast - most);
        if (length < 1e-9 || bound <= 0) {
            return into.zero();
        }
        // Bends into the bound instead of a corner: untouched at half of it, a tenth short at the bound.
        double share = length / bound;
        double bent = 1 / Math.pow(1 + Math.pow(share, 6), 1 / 6.0);
        return into.mul(gate * brake * bent);
    }

    private static double eased(double seconds, double timeConstant) {
        return 1 - Math.exp(-seconds / timeConstant);
    }

    private static double smoothStep(double value, double from, double to) {
        double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }
}
