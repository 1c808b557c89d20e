package dev.vizard.app.tune;

/**
 * What the synthetic track is made of.
 *
 * @param turnSpeed of the turns, degrees/s
 * @param swayHz how often the head sways to and fro in a second
 * @param swayDegrees how far to each side
 * @param swayAxis 0 for yaw, 1 for pitch, 2 for roll
 * @param fps pictures a second
 * @param uneven up to what share of the time between two pictures one may be late, 0..1
 * @param lost what share of the pictures shows no face or never comes, 0..1
 */
record TunePlan(
        double turnSpeed, double swayHz, double swayDegrees, int swayAxis, double fps, double uneven, double lost) {

    /** What the filters' figures are about: turns of 200 degrees/s, a sway of 0.5 Hz, even frames. */
    static final TunePlan DEFAULT = new TunePlan(200, 0.5, 10, 0, 30, 0, 0);

    /** The same with other speeds. */
    TunePlan withMotion(double newTurnSpeed, double newSwayHz, int newSwayAxis) {
        return new TunePlan(newTurnSpeed, newSwayHz, swayDegrees, newSwayAxis, fps, uneven, lost);
    }

    /** The same with another camera. */
    TunePlan withCamera(double newFps, double newUneven, double newLost) {
        return new TunePlan(turnSpeed, swayHz, swayDegrees, swayAxis, newFps, newUneven, newLost);
    }
}
