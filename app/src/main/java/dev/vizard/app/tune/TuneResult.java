package dev.vizard.app.tune;

import dev.vizard.app.ProgressBar;
import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.settings.PresetSettings;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a track says about the filters.
 *
 * @param track that was replayed
 * @param rows the figures by name
 * @param marked the settings that have a name: each filter's defaults and Vizard's presets
 * @param fronts each filter's front over the sweep
 * @param looked how many settings were tried
 */
record TuneResult(
        TuneTrack track, List<BenchRow> rows, List<Marked> marked, Map<String, List<FilterScore>> fronts, int looked) {

    /** Settings with a name. */
    record Marked(String label, FilterScore score) {}

    /** What the default filter's mark is called. */
    static final String DEFAULT_LABEL = "default";

    /** Replays the track through every filter over its sweep. */
    static TuneResult of(TuneTrack track, List<BenchRow> rows, ProgressBar progress) {
        List<Marked> marked = new ArrayList<>();
        for (String name : PoseFilters.names()) {
            String label = name.equals(FilterSettings.DEFAULT.name()) ? DEFAULT_LABEL : name + " as it is";
            marked.add(new Marked(label, FilterScore.of(FilterSettings.DEFAULT.withName(name), track)));
        }
        PresetSettings.DEFAULT.all().forEach((name, preset) -> {
            if (!preset.filter().equals(FilterSettings.DEFAULT)) {
                marked.add(new Marked("preset " + name, FilterScore.of(preset.filter(), track)));
            }
        });
        List<FilterScore> scores = FilterSweep.scores(FilterSweep.candidates(), track, progress);
        Map<String, List<FilterScore>> fronts = new LinkedHashMap<>();
        for (String name : PoseFilters.names()) {
            List<FilterScore> own = new ArrayList<>(marked.stream()
                    .map(Marked::score)
                    .filter(score -> score.settings().name().equals(name))
                    .toList());
            scores.stream()
                    .filter(score -> score.settings().name().equals(name))
                    .forEach(own::add);
            fronts.put(name, FilterSweep.front(own, TuneResult::lag));
        }
        return new TuneResult(track, rows, marked, fronts, scores.size());
    }

    /** The lag that the front is about: that of slow motion, or of turns where there is no other; ms. */
    static double lag(FilterScore score) {
        return Double.isNaN(score.lagSlowMillis()) ? score.lagFastMillis() : score.lagSlowMillis();
    }

    /** The name that these settings have, or empty. */
    String label(FilterScore score) {
        return marked.stream()
                .filter(mark -> mark.score().settings().equals(score.settings()))
                .map(Marked::label)
                .findFirst()
                .orElse("");
    }
}
