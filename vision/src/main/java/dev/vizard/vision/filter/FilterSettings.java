package dev.vizard.vision.filter;

import dev.vizard.vision.settings.Range;
import dev.vizard.vision.settings.Ranges;

/**
 * Which filter smooths, and each filter's own settings, so that switching to and fro loses nothing.
 *
 * @param name one of {@link PoseFilters#names()}
 */
public record FilterSettings(String name, OneEuro oneEuro, Exponential exponential) {

    /** One Euro with the defaults below. */
    public static final FilterSettings DEFAULT =
            new FilterSettings(OneEuroFilter.NAME, OneEuro.DEFAULT, Exponential.DEFAULT);

    /** Rejects a name that is no filter's; what is left out becomes the default. */
    public FilterSettings {
        name = name == null ? OneEuroFilter.NAME : name;
        if (!PoseFilters.names().contains(name)) {
            throw new IllegalArgumentException(
                    "there is no filter '" + name + "'; there are " + String.join(", ", PoseFilters.names()));
        }
        oneEuro = oneEuro == null ? OneEuro.DEFAULT : oneEuro;
        exponential = exponential == null ? Exponential.DEFAULT : exponential;
    }

    /** The same with another filter chosen. */
    public FilterSettings withName(String newName) {
        return new FilterSettings(newName, oneEuro, exponential);
    }

    /**
     * One Euro. Tune beta = 0 first and lower the cutoff until a still head is still; then raise beta until a moving one
     * does not lag. The defaults won on measured landmark noise: 0.33 of the raw jitter, 10 ms of lag at 200 degrees/s.
     */
    public record OneEuro(
            @Range(min = 0.05, max = 10, label = "least cutoff", unit = "Hz", logarithmic = true) double minCutoffHz,
            @Range(min = 0, max = 2, label = "beta", unit = "per deg/s") double beta,
            @Range(min = 0.1, max = 10, label = "speed cutoff", unit = "Hz", logarithmic = true)
                    double derivativeCutoffHz,
            @Range(min = 0, max = 2, label = "beta of position", unit = "per cm/s") double positionBeta) {

        /** The defaults. */
        public static final OneEuro DEFAULT = new OneEuro(0.5, 0.20, 1.0, 0.30);

        /** Rejects values out of range. */
        public OneEuro {
            Ranges.check(OneEuro.class, "minCutoffHz", minCutoffHz);
            Ranges.check(OneEuro.class, "beta", beta);
            Ranges.check(OneEuro.class, "derivativeCutoffHz", derivativeCutoffHz);
            Ranges.check(OneEuro.class, "positionBeta", positionBeta);
        }
    }

    /** Exponential smoothing. */
    public record Exponential(
            @Range(min = 0.005, max = 1, label = "time constant", unit = "s", logarithmic = true)
                    double timeConstantSeconds) {

        /** The default. */
        public static final Exponential DEFAULT = new Exponential(0.1);

        /** Rejects values out of range. */
        public Exponential {
            Ranges.check(Exponential.class, "timeConstantSeconds", timeConstantSeconds);
        }
    }
}
