package dev.vizard.app.tune;

import dev.vizard.app.measure.BenchRow;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.filter.PredictionSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * The figures of the filters and of the prediction as rows. The same on every machine: motion, noise and seeds are fixed
 * and nothing is timed. The noise is that of dim light; a name that ends in {@code .good} tells the same in good light.
 */
public final class TuneRows {

    private static final long[] SEEDS = {1, 2, 3};

    private TuneRows() {}

    /**
     * The default filter ({@code filter.jitter_ratio}, {@code filter.lag_fast}, {@code filter.lag_slow},
     * {@code filter.worst_error}; {@code filter.position_jitter_ratio} and {@code filter.position_lag_slow} of the
     * position), what is shown with the default prediction ({@code prediction.lag_slow},
     * {@code prediction.overshoot}; {@code prediction.off.lag_slow} and {@code prediction.off.overshoot} without it),
     * and every filter with its own defaults ({@code filter.NAME.jitter_ratio}, ...).
     * Takes some seconds.
     */
    public static List<BenchRow> rows() {
        List<BenchRow> rows = new ArrayList<>();
        List<TuneTrack> dim = tracks(MeasuredNoise.in(MeasuredNoise.DIM));
        List<TuneTrack> good = tracks(MeasuredNoise.in(MeasuredNoise.GOOD));
        rows.addAll(filter("filter", "", FilterSettings.DEFAULT, dim));
        rows.addAll(position("", dim));
        rows.addAll(prediction("", dim));
        rows.addAll(filter("filter", ".good", FilterSettings.DEFAULT, good));
        rows.addAll(position(".good", good));
        rows.addAll(prediction(".good", good));
        for (String name : PoseFilters.names()) {
            rows.addAll(filter("filter." + name, "", FilterSettings.DEFAULT.withName(name), dim));
        }
        return rows;
    }

    private static List<BenchRow> position(String suffix, List<TuneTrack> tracks) {
        List<PositionScore> scores = tracks.stream()
                .map(track -> PositionScore.of(FilterSettings.DEFAULT, track))
                .toList();
        List<BenchRow> rows = new ArrayList<>();
        add(rows, "filter.position_jitter_ratio" + suffix, "ratio", each(scores, PositionScore::jitterRatio));
        add(rows, "filter.position_lag_slow" + suffix, "ms", each(scores, PositionScore::lagSlowMillis));
        return rows;
    }

    /** The same of one track, as far as it shows them; without the rows of other light. */
    static List<BenchRow> of(TuneTrack track) {
        List<TuneTrack> tracks = List.of(track);
        List<BenchRow> rows = new ArrayList<>(filter("filter", "", FilterSettings.DEFAULT, tracks));
        rows.addAll(prediction("", tracks));
        for (String name : PoseFilters.names()) {
            rows.addAll(filter("filter." + name, "", FilterSettings.DEFAULT.withName(name), tracks));
        }
        return rows;
    }

    private static List<TuneTrack> tracks(MeasuredNoise noise) {
        return LongStream.of(SEEDS)
                .mapToObj(seed -> TuneTrack.synthetic(noise, seed))
                .toList();
    }

    /** One filter's rows, over all these tracks; what they show nothing of is left out. */
    static List<BenchRow> filter(String prefix, String suffix, FilterSettings settings, List<TuneTrack> tracks) {
        List<FilterScore> scores =
                tracks.stream().map(track -> FilterScore.of(settings, track)).toList();
        List<BenchRow> rows = new ArrayList<>();
        add(rows, prefix + ".jitter_ratio" + suffix, "ratio", each(scores, FilterScore::jitterRatio));
        add(rows, prefix + ".lag_fast" + suffix, "ms", each(scores, FilterScore::lagFastMillis));
        add(rows, prefix + ".lag_slow" + suffix, "ms", each(scores, FilterScore::lagSlowMillis));
        add(rows, prefix + ".worst_error" + suffix, "deg", all(scores, FilterScore::worstErrors));
        return rows;
    }

    /** What is shown with the default filter and prediction, and without the prediction. */
    static List<BenchRow> prediction(String suffix, List<TuneTrack> tracks) {
        List<BenchRow> rows = new ArrayList<>(shown("prediction", suffix, PredictionSettings.DEFAULT, tracks));
        rows.addAll(shown("prediction.off", suffix, PredictionSettings.DEFAULT.withEnabled(false), tracks));
        return rows;
    }

    private static List<BenchRow> shown(
            String prefix, String suffix, PredictionSettings prediction, List<TuneTrack> tracks) {
        List<PredictionScore> scores = tracks.stream()
                .map(track -> PredictionScore.of(FilterSettings.DEFAULT, prediction, track))
                .toList();
        List<BenchRow> rows = new ArrayList<>();
        add(rows, prefix + ".lag_slow" + suffix, "ms", each(scores, PredictionScore::lagSlowMillis));
        add(rows, prefix + ".overshoot" + suffix, "deg", all(scores, PredictionScore::overshoots));
        return rows;
    }

    private static <T> double[] each(List<T> scores, ToDoubleFunction<T> figure) {
        return scores.stream().mapToDouble(figure).toArray();
    }

    private static <T> double[] all(List<T> scores, Function<T, double[]> figures) {
        return scores.stream()
                .flatMapToDouble(score -> DoubleStream.of(figures.apply(score)))
                .toArray();
    }

    private static void add(List<BenchRow> rows, String name, String unit, double[] values) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (known.length > 0) {
            rows.add(BenchRow.of(name, unit, known));
        }
    }
}
