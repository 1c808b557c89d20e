package dev.vizard.app.tune;

import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.settings.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * What auto-tune proposes, and what the settings in force and the proposed ones make of the ten seconds that were recorded.
 *
 * @param jitterShare what share of the measured jitter might be left
 * @param before the settings in force when it began
 * @param after the proposed ones; the same where none were better
 * @param beforeMetrics what the former do
 * @param afterMetrics what the latter would have done
 * @param raw the measured rotations
 * @param beforeSeries the same moments with the former
 * @param afterSeries the same moments with the latter
 * @param candidates how many settings were tried
 */
public record TuneProposal(
        double jitterShare,
        FilterSettings before,
        FilterSettings after,
        SmoothingMetrics beforeMetrics,
        SmoothingMetrics afterMetrics,
        RotationSeries raw,
        RotationSeries beforeSeries,
        RotationSeries afterSeries,
        int candidates) {

    /** One parameter that is to change. */
    public record Change(String label, String unit, double before, double after) {}

    /** A larger share than asked for by so little is as good. */
    private static final double AS_GOOD = 0.01;

    static TuneProposal of(FilterSettings before, FilterSearch search, FilterObjective objective) {
        RotationSeries raw = objective.raw();
        FilterSettings after = search.best();
        RotationSeries beforeSeries = objective.smooth(before, new RotationSeries());
        RotationSeries afterSeries = objective.smooth(after, new RotationSeries());
        return new TuneProposal(
                objective.jitterShare(),
                before,
                after,
                SmoothingMetrics.of(raw, beforeSeries),
                SmoothingMetrics.of(raw, afterSeries),
                raw,
                beforeSeries,
                afterSeries,
                search.looked());
    }

    /** Whether something is to change at all. */
    public boolean changes() {
        return !after.equals(before);
    }

    /** Whether as little jitter as asked for is within the filter's reach. */
    public boolean calmEnough() {
        return afterMetrics.jitterRatio() <= jitterShare + AS_GOOD;
    }

    /** The parameters that are to change. */
    public List<Change> changed() {
        FilterParameters parameters = new FilterParameters(before);
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < parameters.count(); i++) {
            double was = parameters.value(before, i);
            double will = parameters.value(after, i);
            if (was != will) {
                Range range = parameters.range(i);
                all.add(new Change(range.label(), range.unit(), was, will));
            }
        }
        return all;
    }

    /** These filter settings with what is proposed; what belongs to other filters stays. */
    public FilterSettings applyTo(FilterSettings now) {
        return now.withName(after.name()).withChosen(after.chosen());
    }
}
