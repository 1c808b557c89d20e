package dev.vizard.vision.filter;

import dev.vizard.vision.settings.Range;
import dev.vizard.vision.settings.Ranges;

/**
 * Which filter smooths, and each filter's own settings, so that switching to and fro loses nothing.
 *
 * @param name one of {@link PoseFilters#names()}
 */
public record FilterSettings(String name, OneEuro oneEuro, Exponential exponential, Kalman kalman, Accela accela) {

    /** The gain curve; every filter with the defaults below. */
    public static final FilterSettings DEFAULT =
            new FilterSettings(AccelaFilter.NAME, OneEuro.DEFAULT, Exponential.DEFAULT, Kalman.DEFAULT, Accela.DEFAULT);

    /** Rejects a name that is no filter's; what is left out becomes the default. */
    public FilterSettings {
        name = name == null ? AccelaFilter.NAME : name;
        if (!PoseFilters.names().contains(name)) {
            throw new IllegalArgumentException(
                    "there is no filter '" + name + "'; there are " + String.join(", ", PoseFilters.names()));
        }
        oneEuro = oneEuro == null ? OneEuro.DEFAULT : oneEuro;
        exponential = exponential == null ? Exponential.DEFAULT : exponential;
        kalman = kalman == null ? Kalman.DEFAULT : kalman;
        accela = accela == null ? Accela.DEFAULT : accela;
    }

    /** The same with another filter chosen. */
    public FilterSettings withName(String newName) {
        return new FilterSettings(newName, oneEuro, exponential, kalman, accela);
    }

    /** The same with other One Euro settings. */
    public FilterSettings withOneEuro(OneEuro settings) {
        return new FilterSettings(name, settings, exponential, kalman, accela);
    }

    /** The same with other settings of exponential smoothing. */
    public FilterSettings withExponential(Exponential settings) {
        return new FilterSettings(name, oneEuro, settings, kalman, accela);
    }

    /** The same with other settings of the Kalman filter. */
    public FilterSettings withKalman(Kalman settings) {
        return new FilterSettings(name, oneEuro, exponential, settings, accela);
    }

    /** The same with other settings of the gain curve. */
    public FilterSettings withAccela(Accela settings) {
        return new FilterSettings(name, oneEuro, exponential, kalman, settings);
    }

    /** The chosen filter's own settings; null for one that has none. */
    public Record chosen() {
        return switch (name) {
            case OneEuroFilter.NAME -> oneEuro;
            case ExponentialFilter.NAME -> exponential;
            case KalmanFilter.NAME -> kalman;
            case AccelaFilter.NAME -> accela;
            default -> null;
        };
    }

    /**
     * The same with other settings of the chosen filter.
     *
     * @param own of the type that {@link #chosen()} returns
     */
    public FilterSettings withChosen(Record own) {
        return switch (name) {
            case OneEuroFilter.NAME -> withOneEuro((OneEuro) own);
            case ExponentialFilter.NAME -> withExponential((Exponential) own);
            case KalmanFilter.NAME -> withKalman((Kalman) own);
            case AccelaFilter.NAME -> withAccela((Accela) own);
            default -> this;
        };
    }

    /**
     * One Euro. Tune beta = 0 first and lower the cutoff until a still head is still; then raise beta until a moving one
     * does not lag. {@code ./vizard tune} shows what the defaults do.
     */
    public record OneEuro(
            @Range(min = 0.05, max = 10, label = "least cutoff", unit = "Hz", logarithmic = true) double minCutoffHz,
            @Range(min = 0, max = 2, label = "beta", unit = "per deg/s") double beta,
            @Range(min = 0.1, max = 10, label = "speed cutoff", unit = "Hz", logarithmic = true)
                    double derivativeCutoffHz,
            @Range(min = 0.05, max = 10, label = "least cutoff of position", unit = "Hz", logarithmic = true)
                    double positionMinCutoffHz,
            @Range(min = 0, max = 2, label = "beta of position", unit = "per cm/s") double positionBeta) {

        /** The defaults. */
        public static final OneEuro DEFAULT = new OneEuro(0.1, 0.14, 1.0, 0.5, 0.30);

        /** Rejects values out of range; settings from before position had a cutoff of its own have none. */
        public OneEuro {
            positionMinCutoffHz = positionMinCutoffHz == 0 ? 0.5 : positionMinCutoffHz;
            Ranges.check(OneEuro.class, "minCutoffHz", minCutoffHz);
            Ranges.check(OneEuro.class, "beta", beta);
            Ranges.check(OneEuro.class, "derivativeCutoffHz", derivativeCutoffHz);
            Ranges.check(OneEuro.class, "positionMinCutoffHz", positionMinCutoffHz);
            Ranges.check(OneEuro.class, "positionBeta", positionBeta);
        }
    }

    /** Exponential smoothing. */
    public record Exponential(
            @Range(min = 0.005, max = 1, label = "time constant", unit = "s", logarithmic = true)
                    double timeConstantSeconds,
            @Range(min = 0.005, max = 1, label = "time constant of position", unit = "s", logarithmic = true)
                    double positionTimeConstantSeconds) {

        /** The default. */
        public static final Exponential DEFAULT = new Exponential(0.1, 0.1);

        /** Rejects values out of range; settings from before position had its own get the rotation's. */
        public Exponential {
            positionTimeConstantSeconds =
                    positionTimeConstantSeconds == 0 ? timeConstantSeconds : positionTimeConstantSeconds;
            Ranges.check(Exponential.class, "timeConstantSeconds", timeConstantSeconds);
            Ranges.check(Exponential.class, "positionTimeConstantSeconds", positionTimeConstantSeconds);
        }
    }

    /**
     * Constant-velocity Kalman filter. Set the noise to what a still head shows; lower the acceleration until it is still;
     * raise the readiness until a sudden turn is not missed.
     */
    public record Kalman(
            @Range(min = 0.02, max = 5, label = "noise", unit = "deg", logarithmic = true) double noiseDegrees,
            @Range(min = 0.05, max = 500, label = "acceleration", unit = "deg/s^1.5", logarithmic = true)
                    double accelerationDegrees,
            @Range(min = 0, max = 20, label = "readiness for turns") double readiness,
            @Range(min = 0.005, max = 5, label = "noise of position", unit = "cm", logarithmic = true)
                    double positionNoiseCm,
            @Range(min = 0.05, max = 500, label = "acceleration of position", unit = "cm/s^1.5", logarithmic = true)
                    double positionAccelerationCm) {

        /** The defaults. */
        public static final Kalman DEFAULT = new Kalman(0.45, 1, 4, 0.1, 1);

        /** Rejects values out of range. */
        public Kalman {
            Ranges.check(Kalman.class, "noiseDegrees", noiseDegrees);
            Ranges.check(Kalman.class, "accelerationDegrees", accelerationDegrees);
            Ranges.check(Kalman.class, "readiness", readiness);
            Ranges.check(Kalman.class, "positionNoiseCm", positionNoiseCm);
            Ranges.check(Kalman.class, "positionAccelerationCm", positionAccelerationCm);
        }
    }

    /**
     * Accela-like gain curve: the smoothed pose runs after the measured one at a rate of restRate + gain * d^curve a
     * second, where d is how far the mean deviation is beyond the dead zone. On our tracker's own noise
     * ({@code ./vizard tune}) less jitter than any other filter at the same lag. It knows noise in degrees: where a camera
     * is far noisier than those measured, average longer or lower the gain, or let auto-tune do it.
     */
    public record Accela(
            @Range(min = 0, max = 3, label = "dead zone", unit = "deg") double deadZoneDegrees,
            @Range(min = 0.1, max = 30, label = "rate at rest", unit = "1/s", logarithmic = true) double restRate,
            @Range(min = 0, max = 50, label = "gain", unit = "1/s at 1 deg") double gain,
            @Range(min = 0.5, max = 4, label = "curve") double curve,
            @Range(min = 0.001, max = 0.5, label = "averaged over", unit = "s", logarithmic = true)
                    double averagingSeconds,
            @Range(min = 0, max = 3, label = "dead zone of position", unit = "cm") double positionDeadZoneCm,
            @Range(min = 0.1, max = 5000, label = "gain of position", unit = "1/s at 1 cm", logarithmic = true)
                    double positionGain) {

        /** The defaults. */
        public static final Accela DEFAULT = new Accela(0.2, 0.5, 20, 3.5, 0.07, 0.05, 500);

        private static final double NO_AVERAGING_SECONDS = 0.001;

        /** Rejects values out of range; settings from before deviations were averaged average none. */
        public Accela {
            averagingSeconds = averagingSeconds == 0 ? NO_AVERAGING_SECONDS : averagingSeconds;
            Ranges.check(Accela.class, "deadZoneDegrees", deadZoneDegrees);
            Ranges.check(Accela.class, "restRate", restRate);
            Ranges.check(Accela.class, "gain", gain);
            Ranges.check(Accela.class, "curve", curve);
            Ranges.check(Accela.class, "averagingSeconds", averagingSeconds);
            Ranges.check(Accela.class, "positionDeadZoneCm", positionDeadZoneCm);
            Ranges.check(Accela.class, "positionGain", positionGain);
        }

        /** The plain curve, which sees each frame's deviation alone. */
        public Accela(
                double deadZoneDegrees,
                double restRate,
                double gain,
                double curve,
                double positionDeadZoneCm,
                double positionGain) {
            this(deadZoneDegrees, restRate, gain, curve, NO_AVERAGING_SECONDS, positionDeadZoneCm, positionGain);
        }
    }
}
