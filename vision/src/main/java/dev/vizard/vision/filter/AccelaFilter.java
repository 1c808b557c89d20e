package dev.vizard.vision.filter;

import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * A gain curve over the deviation, the idea of opentrack's Accela filter: within a dead zone nothing moves, just outside
 * the smoothed pose creeps after the measured one, and far behind it runs. It knows no speed, so it cannot overshoot.
 */
final class AccelaFilter extends TimedFilter {

    static final String NAME = "accela";

    private final FilterSettings.Accela settings;
    private final Quaterniond scratch = new Quaterniond();
    private final Vector3d deviation = new Vector3d();

    AccelaFilter(FilterSettings.Accela settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    void start() {
        // Nothing is known beside the pose.
    }

    @Override
    void advance(double seconds) {
        double degrees = QuaternionMath.rotationVectorDegrees(rotation, measuredRotation, scratch, deviation)
                .length();
        QuaternionMath.shortSlerp(
                rotation, measuredRotation, share(degrees, settings.deadZoneDegrees(), settings.gain(), seconds));
        double cm = position.distance(measuredPosition);
        position.lerp(measuredPosition, share(cm, settings.positionDeadZoneCm(), settings.positionGain(), seconds));
    }

    /** What part of the deviation is made up for: the rate grows with a power of what is beyond the dead zone. */
    private double share(double size, double deadZone, double gain, double seconds) {
        double beyond = size - deadZone;
        if (beyond <= 0) {
            return 0;
        }
        double perSecond = settings.restRate() + gain * Math.pow(beyond, settings.curve());
        // The exact answer to a constant rate, so that no frame time makes it overshoot; it ends at the zone's edge.
        return beyond / size * (1 - Math.exp(-perSecond * seconds));
    }
}
