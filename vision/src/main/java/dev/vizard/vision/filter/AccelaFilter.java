package dev.vizard.vision.filter;

import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * A gain curve over the deviation, the idea of opentrack's Accela filter: within a dead zone nothing moves, just outside
 * the smoothed pose creeps after the measured one, and far behind it runs. What the curve sees is the mean deviation of
 * some frames, as a vector, so that noise, which points elsewhere in every frame, hardly opens it and motion does. The pose
 * itself always moves towards the measured one, so it cannot overshoot.
 */
final class AccelaFilter extends TimedFilter {

    static final String NAME = "accela";

    private final FilterSettings.Accela settings;
    private final Quaterniond scratch = new Quaterniond();
    private final Vector3d deviation = new Vector3d();
    private final Vector3d meanDegrees = new Vector3d();
    private final Vector3d meanCm = new Vector3d();

    AccelaFilter(FilterSettings.Accela settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    void start() {
        meanDegrees.zero();
        meanCm.zero();
    }

    @Override
    void advance(double seconds) {
        double fresh = 1 - Math.exp(-seconds / settings.averagingSeconds());
        QuaternionMath.rotationVectorDegrees(rotation, measuredRotation, scratch, deviation);
        double degrees = meanDegrees.lerp(deviation, fresh).length();
        QuaternionMath.shortSlerp(
                rotation, measuredRotation, share(degrees, settings.deadZoneDegrees(), settings.gain(), seconds));
        double cm =
                meanCm.lerp(measuredPosition.sub(position, deviation), fresh).length();
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
