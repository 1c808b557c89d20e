package dev.vizard.vision.filter;

import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * A constant-velocity Kalman filter in error-state form: the rotation is a quaternion, its error a rotation vector in head
 * axes, beside it the angular velocity; position and velocity likewise. Because noise and acceleration are the same in all
 * directions, the covariance of the six states is one 2 x 2 block repeated for three axes, see {@link ConstantVelocity}.
 */
final class KalmanFilter extends TimedFilter {

    static final String NAME = "kalman";

    /** Deviation of the speed of a head that has just been found: degrees/s. */
    private static final double START_DEGREES_PER_SECOND = 30;

    /** The same of its position: cm/s. */
    private static final double START_CM_PER_SECOND = 10;

    private final ConstantVelocity turning;
    private final ConstantVelocity moving;
    private final Quaterniond scratch = new Quaterniond();
    private final Vector3d innovation = new Vector3d();
    private final Vector3d step = new Vector3d();
    private final Vector3d degreesPerSecond = new Vector3d();
    private final Vector3d cmPerSecond = new Vector3d();

    KalmanFilter(FilterSettings.Kalman settings) {
        turning = new ConstantVelocity(settings.noiseDegrees(), settings.accelerationDegrees(), settings.readiness());
        moving = new ConstantVelocity(
                settings.positionNoiseCm(), settings.positionAccelerationCm(), settings.readiness());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    void start() {
        degreesPerSecond.zero();
        cmPerSecond.zero();
        turning.start(START_DEGREES_PER_SECOND);
        moving.start(START_CM_PER_SECOND);
    }

    @Override
    void advance(double seconds) {
        QuaternionMath.turn(rotation, degreesPerSecond.mul(seconds, step), scratch);
        QuaternionMath.rotationVectorDegrees(rotation, measuredRotation, scratch, innovation);
        turning.advance(seconds, innovation.lengthSquared());
        QuaternionMath.turn(rotation, innovation.mul(turning.valueGain(), step), scratch);
        degreesPerSecond.fma(turning.velocityGain(), innovation);

        position.fma(seconds, cmPerSecond);
        measuredPosition.sub(position, innovation);
        moving.advance(seconds, innovation.lengthSquared());
        position.fma(moving.valueGain(), innovation);
        cmPerSecond.fma(moving.velocityGain(), innovation);
    }
}
