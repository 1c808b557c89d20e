package dev.vizard.vision.filter;

/** Exponential smoothing with a time constant, the same at every frame rate. Simple, and it always lags by that much. */
final class ExponentialFilter extends TimedFilter {

    static final String NAME = "exponential";

    private final FilterSettings.Exponential settings;

    ExponentialFilter(FilterSettings.Exponential settings) {
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
        QuaternionMath.shortSlerp(rotation, measuredRotation, share(seconds, settings.timeConstantSeconds()));
        position.lerp(measuredPosition, share(seconds, settings.positionTimeConstantSeconds()));
    }

    private static double share(double seconds, double timeConstant) {
        return 1 - Math.exp(-seconds / timeConstant);
    }
}
