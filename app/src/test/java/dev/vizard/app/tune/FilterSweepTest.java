package dev.vizard.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilters;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterSweepTest {

    private static final double[] NONE = {};

    private static FilterScore score(double ratio, double lag) {
        return new FilterScore(FilterSettings.DEFAULT, ratio, ratio, lag, lag, NONE, NONE, NONE);
    }

    @Test
    void theFrontHoldsWhatNothingElseBeatsInBoth() {
        FilterScore quick = score(0.9, 2);
        FilterScore middle = score(0.4, 10);
        FilterScore calm = score(0.1, 50);
        List<FilterScore> all =
                List.of(calm, score(0.5, 12), middle, score(0.4, 11), quick, score(0.1, 60), score(Double.NaN, 1));
        assertThat(FilterSweep.front(all, FilterScore::lagSlowMillis)).containsExactly(quick, middle, calm);
        assertThat(FilterSweep.front(List.of(), FilterScore::lagSlowMillis)).isEmpty();
    }

    @Test
    void everyFilterIsSweptAndNoSettingTwice() {
        List<FilterSettings> all = FilterSweep.candidates();
        assertThat(all).extracting(FilterSettings::name).containsAll(PoseFilters.names());
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }
}
