package dev.vizard.vision.filter;

import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The One Euro filter (Casiez, Roussel and Vogel, CHI 2012) on rotations: a low-pass filter on the quaternion whose
 * cutoff rises with the angular speed, so that a still head does not jitter and a moving one does not lag. Position has
 * the same filter with cutoffs of its own. As in the paper the speed is taken from the last smoothed value to the new
 * measured one; about one axis the answers are those of the authors' published reference series.
 */
final class OneEuroFilter extends TimedFilter {

    static final String NAME = "one-euro";

    private final FilterSettings.OneEuro settings;
    private final Quaterniond scratch = new Quaterniond();
    private final Vector3d rate = new Vector3d();
    private final Vector3d degreesPerSecond = new Vector3d();
    private final Vector3d cmPerSecond = new Vector3d();

    OneEuroFilter(FilterSettings.OneEuro settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    void start() {
        degreesPerSecond.zero();
        cmPerSecond.zero();
    }

    @Override
    void advance(double seconds) {
        double speedAlpha = alpha(settings.derivativeCutoffHz(), seconds);

        QuaternionMath.rotationVectorDegrees(rotation, measuredRotation, scratch, rate)
                .div(seconds);
        degreesPerSecond.lerp(rate, speedAlpha);
        double cutoff = settings.minCutoffHz() + settings.beta() * degreesPerSecond.length();
        QuaternionMath.shortSlerp(rotation, measuredRotation, alpha(cutoff, seconds));

        measuredPosition.sub(position, rate).div(seconds);
        cmPerSecond.lerp(rate, speedAlpha);
        cutoff = settings.positionMinCutoffHz() + settings.positionBeta() * cmPerSecond.length();
        position.lerp(measuredPosition, alpha(cutoff, seconds));
    }

    /** Weight of the new value in a first-order low-pass filter: r / (r + 1) with r = 2 pi f dt. */
    private static double alpha(double cutoffHz, double seconds) {
        double r = 2 * Math.PI * cutoffHz * seconds;
        return r / (r + 1);
    }
}
