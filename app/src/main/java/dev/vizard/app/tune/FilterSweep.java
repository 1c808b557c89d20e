package dev.vizard.app.tune;

import dev.vizard.app.ProgressBar;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.FilterSettings.Accela;
import dev.vizard.vision.filter.FilterSettings.Exponential;
import dev.vizard.vision.filter.FilterSettings.Kalman;
import dev.vizard.vision.filter.FilterSettings.OneEuro;
import dev.vizard.vision.filter.PoseFilters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/** Every filter over a grid of its parameters, on one track. */
final class FilterSweep {

    private static final FilterSettings BASE = FilterSettings.DEFAULT;

    private FilterSweep() {}

    /** The grid: what each filter could be set to; settings of position stay the defaults. */
    static List<FilterSettings> candidates() {
        List<FilterSettings> all = new ArrayList<>();
        for (String name : PoseFilters.names()) {
            FilterSettings base = BASE.withName(name);
            switch (name) {
                case "one-euro" -> oneEuro(base, all);
                case "exponential" -> exponential(base, all);
                case "kalman" -> kalman(base, all);
                case "accela" -> accela(base, all);
                default -> all.add(base);
            }
        }
        return all;
    }

    private static void oneEuro(FilterSettings base, List<FilterSettings> all) {
        OneEuro d = base.oneEuro();
        for (double cutoff : new double[] {0.05, 0.1, 0.2, 0.5, 1, 2}) {
            for (double beta : new double[] {0.02, 0.05, 0.1, 0.14, 0.2, 0.3, 0.5}) {
                for (double derivative : new double[] {0.5, 1, 2}) {
                    all.add(base.withOneEuro(
                            new OneEuro(cutoff, beta, derivative, d.positionMinCutoffHz(), d.positionBeta())));
                }
            }
        }
    }

    private static void exponential(FilterSettings base, List<FilterSettings> all) {
        for (double seconds : new double[] {0.01, 0.015, 0.02, 0.03, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3}) {
            all.add(base.withExponential(
                    new Exponential(seconds, base.exponential().positionTimeConstantSeconds())));
        }
    }

    private static void kalman(FilterSettings base, List<FilterSettings> all) {
        Kalman d = base.kalman();
        for (double noise : new double[] {0.2, 0.45, 0.7, 1}) {
            for (double acceleration : new double[] {0.3, 1, 3, 10, 40}) {
                for (double readiness : new double[] {0, 1, 4, 8}) {
                    all.add(base.withKalman(new Kalman(
                            noise, acceleration, readiness, d.positionNoiseCm(), d.positionAccelerationCm())));
                }
            }
        }
    }

    private static void accela(FilterSettings base, List<FilterSettings> all) {
        Accela d = base.accela();
        for (double deadZone : new double[] {0.05, 0.15, 0.3}) {
            for (double rest : new double[] {0.5, 1, 4}) {
                for (double gain : new double[] {4, 9, 14, 30}) {
                    for (double curve : new double[] {2, 3, 3.5}) {
                        for (double averaging : new double[] {0.001, 0.03, 0.06, 0.09}) {
                            all.add(base.withAccela(new Accela(
                                    deadZone, rest, gain, curve, averaging, d.positionDeadZoneCm(), d.positionGain())));
                        }
                    }
                }
            }
        }
    }

    /** The scores of these settings on the track, in their order. */
    static List<FilterScore> scores(List<FilterSettings> candidates, TuneTrack track, ProgressBar progress) {
        AtomicInteger done = new AtomicInteger();
        return candidates.parallelStream()
                .map(settings -> {
                    FilterScore score = FilterScore.of(settings, track);
                    synchronized (progress) {
                        progress.show(done.incrementAndGet(), candidates.size(), settings.name());
                    }
                    return score;
                })
                .toList();
    }

    /**
     * The front: those scores that no other beats in jitter without being behind by more, in the order of that lag. A score
     * that has one of the two not is not on it.
     */
    static List<FilterScore> front(List<FilterScore> scores, ToDoubleFunction<FilterScore> lag) {
        List<FilterScore> sorted = scores.stream()
                .filter(score -> Double.isFinite(lag.applyAsDouble(score)) && Double.isFinite(score.jitterRatio()))
                .sorted(Comparator.comparingDouble(lag).thenComparingDouble(FilterScore::jitterRatio))
                .toList();
        List<FilterScore> front = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (FilterScore score : sorted) {
            if (score.jitterRatio() < least) {
                least = score.jitterRatio();
                front.add(score);
            }
        }
        return front;
    }
}
