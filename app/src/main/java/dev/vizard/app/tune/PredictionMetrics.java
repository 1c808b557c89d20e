package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import java.util.Arrays;
import java.util.List;

/**
 * What prediction did to a stretch: what was seen with it and what would have been seen without.
 *
 * @param with what was shown
 * @param without what the filter alone would have shown
 */
public record PredictionMetrics(Seen with, Seen without) {

    /** Nothing is known. */
    public static final PredictionMetrics NONE = new PredictionMetrics(Seen.NOTHING, Seen.NOTHING);

    /**
     * How poses that were shown compare with the measured ones at the moment they are seen; the arithmetic is that of
     * {@link SmoothingMetrics}. A figure is NaN where the stretch shows nothing of its kind.
     *
     * @param lagMillis apparent lag: the picture's age when it is seen and the filter's own lag together
     * @param overshootDegrees how far they shot beyond where the head stopped, mean of the stops, noise included
     */
    public record Seen(double lagMillis, double overshootDegrees) {

        private static final Seen NOTHING = new Seen(Double.NaN, Double.NaN);
    }

    /**
     * Measures a stretch.
     *
     * @param raw the poses as they were measured, at the times of their pictures
     * @param trace what was shown, at the times it was to be seen, on the same clock
     */
    static PredictionMetrics of(RotationSeries raw, ShownTrace trace) {
        RotationSeries shown = trace.shown();
        if (raw.size() < 2 || shown.size() < 2) {
            return NONE;
        }
        MotionPhases phases = new MotionPhases(raw);
        List<Phase> motions = phases.motions().stream()
                .map(motion -> within(shown, raw.seconds(motion.from()), raw.seconds(motion.to() - 1)))
                .filter(motion -> motion.to() > motion.from())
                .toList();
        Stops stops = new Stops(raw, covered(raw, phases.rests(), shown.seconds(0)));
        return new PredictionMetrics(seen(raw, shown, motions, stops), seen(raw, trace.unpredicted(), motions, stops));
    }

    private static Seen seen(RotationSeries raw, RotationSeries shown, List<Phase> motions, Stops stops) {
        return new Seen(
                new Lag(raw, shown).millis(motions),
                Arrays.stream(stops.overshoots(shown)).average().orElse(Double.NaN));
    }

    private static Phase within(RotationSeries series, double from, double to) {
        return new Phase(series.indexAt(from), series.indexAt(to));
    }

    /** Rests that were come to when it was taken down already what was shown. */
    private static List<Phase> covered(RotationSeries raw, List<Phase> rests, double from) {
        return rests.stream()
                .filter(rest -> raw.seconds(rest.from()) - MotionPhases.REACH_SECONDS > from)
                .toList();
    }

    /** How much lag prediction takes away, ms. */
    public double savedMillis() {
        return without.lagMillis - with.lagMillis;
    }

    /** How much further what is shown shoots beyond a stop for it, degrees. */
    public double overshootCostDegrees() {
        return with.overshootDegrees - without.overshootDegrees;
    }
}
