package dev.vizard.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.settings.Preset;
import dev.vizard.app.settings.PresetSettings;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PredictionSettings;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The defaults against their bars, on noise that they were not chosen on: the seeds here are used nowhere else. All
 * figures at once, in both lights.
 */
class DefaultsTest {

    private static final FilterSettings FILTER = FilterSettings.DEFAULT;
    private static final PredictionSettings PREDICTION = PredictionSettings.DEFAULT;

    @ParameterizedTest
    @CsvSource({"dim,7001", "dim,7002", "dim,7003", "good,7001", "good,7002", "good,7003"})
    void filterKeepsToItsBars(String light, long seed) {
        TuneTrack track = TuneTrack.synthetic(MeasuredNoise.in(light), seed);
        FilterScore score = FilterScore.of(FILTER, track);
        assertThat(score.jitterRatio()).isLessThan(TunePage.JITTER_BAR);
        assertThat(score.lagFastMillis()).isLessThan(TunePage.LAG_FAST_BAR);
        assertThat(score.lagSlowMillis()).isLessThan(TunePage.LAG_SLOW_BAR);
        assertThat(score.worstErrorDegrees()).isLessThan(TunePage.WORST_ERROR_BAR);
        PositionScore position = PositionScore.of(FILTER, track);
        assertThat(position.jitterRatio()).isLessThan(TunePage.JITTER_BAR);
        assertThat(position.lagSlowMillis()).isLessThan(TunePage.LAG_SLOW_BAR);
    }

    @ParameterizedTest
    @CsvSource({"dim,7001", "dim,7002", "good,7001", "good,7002"})
    void predictionKeepsToItsBars(String light, long seed) {
        TuneTrack track = TuneTrack.synthetic(MeasuredNoise.in(light), seed);
        PredictionScore with = PredictionScore.of(FILTER, PREDICTION, track);
        PredictionScore without = PredictionScore.of(FILTER, PREDICTION.withEnabled(false), track);
        assertThat(Math.abs(with.lagSlowMillis())).isLessThan(5);
        assertThat(without.lagSlowMillis()).isGreaterThan(50);
        assertThat(with.lagFastMillis()).isLessThan(without.lagFastMillis());
        // Noise alone carries a stop or two in a hundred beyond a degree in dim light; prediction adds nothing to
        // those.
        assertThat(share(with.overshoots(), 0.95)).isLessThan(1);
        assertThat(most(with.overshoots())).isLessThan(Math.max(1, most(without.overshoots()) + 0.1));
        // At rest the prediction is quiet: hardly more than what is smoothed.
        assertThat(with.jitterDegrees()).isLessThan(1.25 * without.jitterDegrees());
    }

    @ParameterizedTest
    @CsvSource({
        // turns, sway, axis, fps, uneven, lost: what the defaults were not chosen for
        "100, 0.3, 1, 30, 0, 0",
        "300, 1, 2, 30, 0, 0",
        "200, 0.5, 2, 30, 0, 0",
        "200, 0.5, 0, 60, 0, 0",
        "200, 0.5, 0, 30, 0.6, 0.05",
    })
    void otherMotionsAndCamerasAreNoSurprise(
            double turns, double sway, int axis, double fps, double uneven, double lost) {
        TunePlan plan = TunePlan.DEFAULT.withMotion(turns, sway, axis).withCamera(fps, uneven, lost);
        TuneTrack track = TuneTrack.synthetic(plan, MeasuredNoise.in("dim"), 7004);
        FilterScore score = FilterScore.of(FILTER, track);
        assertThat(score.jitterRatio()).isLessThan(TunePage.JITTER_BAR);
        assertThat(score.lagFastMillis()).isLessThan(TunePage.LAG_FAST_BAR);
        assertThat(score.lagSlowMillis()).isLessThan(60);
        assertThat(score.worstErrorDegrees()).isLessThan(4.5);
        PredictionScore with = PredictionScore.of(FILTER, PREDICTION, track);
        assertThat(Math.abs(with.lagSlowMillis())).isLessThan(20);
        assertThat(share(with.overshoots(), 0.95)).isLessThan(1.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dim", "good"})
    void calmJittersLessAndQuickLagsLessThanBalanced(String light) {
        TuneTrack track = TuneTrack.synthetic(MeasuredNoise.in(light), 7005);
        Map<String, FilterScore> scores = PresetSettings.DEFAULT.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, preset -> score(preset.getValue(), track)));
        FilterScore calm = scores.get("calm");
        FilterScore balanced = scores.get("balanced");
        FilterScore quick = scores.get("quick");
        assertThat(calm.jitterRatio()).isLessThan(balanced.jitterRatio());
        assertThat(balanced.jitterRatio()).isLessThan(quick.jitterRatio());
        assertThat(quick.lagSlowMillis()).isLessThan(balanced.lagSlowMillis());
        assertThat(balanced.lagSlowMillis()).isLessThan(calm.lagSlowMillis());
        assertThat(quick.worstErrorDegrees()).isLessThan(calm.worstErrorDegrees());
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-euro", "kalman", "exponential"})
    void noOtherFilterBeatsTheDefaultInJitterAndLag(String name) {
        TuneTrack track = TuneTrack.synthetic(MeasuredNoise.in("dim"), 7006);
        FilterScore ours = FilterScore.of(FILTER, track);
        FilterScore theirs = FilterScore.of(FILTER.withName(name), track);
        assertThat(theirs.jitterRatio() < ours.jitterRatio() && theirs.lagSlowMillis() < ours.lagSlowMillis())
                .isFalse();
        assertThat(theirs.jitterRatio()).isGreaterThan(1.5 * ours.jitterRatio());
    }

    @Test
    void rowsHaveTheNamesThatTheBenchmarkPromisesAndAreTheSameEveryTime() {
        Map<String, BenchRow> rows =
                TuneRows.rows().stream().collect(Collectors.toMap(BenchRow::name, Function.identity()));
        assertThat(rows.keySet())
                .contains(
                        "filter.jitter_ratio",
                        "filter.lag_fast",
                        "filter.lag_slow",
                        "filter.worst_error",
                        "prediction.lag_slow",
                        "prediction.overshoot",
                        "filter.jitter_ratio.good",
                        "filter.one-euro.jitter_ratio",
                        "filter.none.worst_error");
        assertThat(rows.get("filter.none.jitter_ratio").p50()).isEqualTo(1);
        assertThat(rows.get("filter.accela.lag_slow"))
                .extracting(BenchRow::p50)
                .isEqualTo(rows.get("filter.lag_slow").p50());
        assertThat(TuneRows.rows()).containsExactlyInAnyOrderElementsOf(rows.values());
    }

    private static FilterScore score(Preset preset, TuneTrack track) {
        return FilterScore.of(preset.filter(), track);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double share(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
