package dev.vizard.vision.filter;

/**
 * Covariance and gains of a constant-velocity Kalman filter of three like axes. With isotropic noise the 6 x 6 covariance
 * is a 2 x 2 block (value, velocity) times the identity; turning the axes, as a rotating head does, leaves that as it is.
 *
 * <p>A head is not one process: it rests, then turns. So what surprises the filter more than its own covariance allows
 * raises the assumed acceleration for that step, by {@code readiness} for each time the expected square is exceeded.
 */
final class ConstantVelocity {

    private static final int AXES = 3;

    private final double noiseVariance;
    private final double acceleration;
    private final double readiness;
    private double valueVariance;
    private double covariance;
    private double velocityVariance;
    private double valueGain;
    private double velocityGain;

    /**
     * A filter that has to be started.
     *
     * @param noise standard deviation of a measurement, an axis
     * @param acceleration root of the spectral density of white acceleration, units/s^1.5
     * @param readiness how much a surprise raises the acceleration; 0 for the plain filter
     */
    ConstantVelocity(double noise, double acceleration, double readiness) {
        noiseVariance = noise * noise;
        this.acceleration = acceleration;
        this.readiness = readiness;
    }

    /** Begins at a measured value with a velocity of nothing but a deviation. */
    void start(double velocityDeviation) {
        valueVariance = noiseVariance;
        covariance = 0;
        velocityVariance = velocityDeviation * velocityDeviation;
    }

    /**
     * One step in time and one measurement.
     *
     * @param innovationSquared squared length of the measured minus the expected value, all axes
     */
    void advance(double seconds, double innovationSquared) {
        double value = valueVariance + seconds * (2 * covariance + seconds * velocityVariance);
        double mixed = covariance + seconds * velocityVariance;
        double density = acceleration * acceleration;
        // White acceleration, integrated over the step (Bar-Shalom, Li and Kirubarajan, section 6.2.2).
        double cube = seconds * seconds * seconds / 3;
        double expected = AXES * (value + density * cube + noiseVariance);
        double surprise = innovationSquared / expected;
        if (surprise > 1) {
            double raised = acceleration * (1 + readiness * (surprise - 1));
            density = raised * raised;
        }
        value += density * cube;
        mixed += density * seconds * seconds / 2;
        double velocity = velocityVariance + density * seconds;
        double total = value + noiseVariance;
        valueGain = value / total;
        velocityGain = mixed / total;
        valueVariance = (1 - valueGain) * value;
        covariance = (1 - valueGain) * mixed;
        velocityVariance = velocity - velocityGain * mixed;
    }

    /** What part of the innovation the value takes, 0..1. */
    double valueGain() {
        return valueGain;
    }

    /** What part of the innovation the velocity takes, 1/s. */
    double velocityGain() {
        return velocityGain;
    }
}
