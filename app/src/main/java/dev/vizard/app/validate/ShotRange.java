package dev.vizard.app.validate;

/**
 * How widely pictures are taken. The spreads of camera and light are the same for all. People turn aside as far as they
 * like, but look up and down and tilt their heads far less: yaw is even, pitch and roll are triangular.
 *
 * @param maxYawDegrees seen yaw is even within +- this
 * @param maxPitchDegrees seen pitch lies within +- this
 * @param maxRollDegrees seen roll lies within +- this
 * @param stretchSpread standard deviation of the factors on a head's width, height and depth
 */
public record ShotRange(double maxYawDegrees, double maxPitchDegrees, double maxRollDegrees, double stretchSpread) {

    /** What trackers are asked for, to full profile; heads as they are. */
    static final ShotRange VALIDATION = new ShotRange(90, 40, 45, 0);

    /** For heads made of one portrait, which are true to life only where the portrait showed them. */
    static final ShotRange TRAINING_FRONT = new ShotRange(50, 45, 50, 0.03);

    /** Wider than what is asked for, so that nothing asked for lies at the edge; heads of other proportions too. */
    static final ShotRange TRAINING = new ShotRange(95, 55, 55, 0.03);
}
