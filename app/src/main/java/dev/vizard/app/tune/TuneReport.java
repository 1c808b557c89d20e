package dev.vizard.app.tune;

import dev.vizard.app.Home;
import dev.vizard.app.OutputFile;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.measure.RowTable;
import dev.vizard.vision.capture.CaptureException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a replay: for the terminal, for programs, for a browser. */
public final class TuneReport {

    /** More lines of a front than these say nothing new. */
    private static final int LINES_A_FILTER = 8;

    private static final long SEED = 1;

    private final TuneResult result;

    private TuneReport(TuneResult result) {
        this.result = result;
    }

    /**
     * Replays the synthetic track.
     *
     * @param light whose noise is on it: {@link MeasuredNoise#DIM} or {@link MeasuredNoise#GOOD}
     * @throws UserError for another light
     */
    public static TuneReport synthetic(String light, ProgressBar progress) {
        MeasuredNoise noise;
        try {
            noise = MeasuredNoise.in(light);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    e.getMessage() + "; there are "
                            + String.join(
                                    ", ",
                                    MeasuredNoise.all().stream()
                                            .map(MeasuredNoise::light)
                                            .toList()),
                    e);
        }
        return new TuneReport(TuneResult.of(TuneTrack.synthetic(noise, SEED), TuneRows.rows(), progress));
    }

    /**
     * Replays a table of poses that {@code vizard track --csv} wrote.
     *
     * @throws UserError in one line, where it is none or too short
     */
    public static TuneReport recorded(Path csv, ProgressBar progress) {
        return of(RecordedTrack.read(csv), progress);
    }

    /**
     * Replays a video through the tracker, compared with the truth where a file beside it tells it.
     *
     * @throws CaptureException where it cannot be opened or read
     */
    public static TuneReport video(Home home, String name, Path video, ProgressBar progress) throws CaptureException {
        return of(TrackedClip.of(home, name, video), progress);
    }

    private static TuneReport of(TuneTrack track, ProgressBar progress) {
        List<BenchRow> rows = TuneRows.of(track);
        if (rows.isEmpty()) {
            throw new UserError(track.name() + " shows the head neither at rest nor in motion for long enough;"
                    + " record some seconds of both");
        }
        return new TuneReport(TuneResult.of(track, rows, progress));
    }

    /** Prints the fronts and the rows. */
    public void print(PrintWriter out) {
        TuneTrack track = result.track();
        out.printf(
                Locale.ROOT,
                "%s: %d poses, %s; %d settings%n",
                track.name(),
                track.raw().size(),
                track.hasTruth() ? "compared with the truth" : "compared with the measured poses",
                result.looked());
        out.printf(
                "%-12s %7s %8s %8s %7s %9s  %s%n",
                "filter",
                "jitter",
                "slow ms",
                "fast ms",
                "worst",
                "overshoot",
                "settings: those that no other beats, and those with a name");
        result.fronts().forEach((name, front) -> {
            for (FilterScore score : thinned(front)) {
                print(out, score, result.label(score));
            }
            result.marked().stream()
                    .filter(mark -> mark.score().settings().name().equals(name) && !front.contains(mark.score()))
                    .forEach(mark -> print(out, mark.score(), mark.label()));
        });
        out.println("Jitter at rest over that of the raw poses; lag in slow motion and in turns; degrees in turns.");
        out.println();
        RowTable.print(out, result.rows());
        out.flush();
    }

    private static void print(PrintWriter out, FilterScore score, String label) {
        out.printf(
                "%-12s %7s %8s %8s %7s %9s  %s%s%n",
                score.settings().name(),
                figure("%.3f", score.jitterRatio()),
                figure("%.1f", score.lagSlowMillis()),
                figure("%.1f", score.lagFastMillis()),
                figure("%.2f", score.worstErrorDegrees()),
                figure("%.2f", score.meanOvershootDegrees()),
                FilterWords.of(score.settings()),
                label.isEmpty() ? "" : "  <- " + label);
    }

    private static String figure(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    /** Evenly chosen lines of a front; those with a name stay. */
    private List<FilterScore> thinned(List<FilterScore> front) {
        List<FilterScore> kept = new ArrayList<>();
        for (int i = 0; i < front.size(); i++) {
            boolean turn = i * LINES_A_FILTER / front.size() != (i - 1) * LINES_A_FILTER / front.size() || i == 0;
            if (turn || i == front.size() - 1 || !result.label(front.get(i)).isEmpty()) {
                kept.add(front.get(i));
            }
        }
        return kept;
    }

    /** Writes JSON: the track's name, the rows, and every point of the fronts. */
    public void writeJson(Path file) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("track", result.track().name());
        all.put("rows", result.rows());
        List<Map<String, Object>> points = new ArrayList<>();
        result.fronts().values().forEach(front -> front.forEach(score -> points.add(point(score, true))));
        result.marked().stream()
                .map(TuneResult.Marked::score)
                .filter(score -> result.fronts().values().stream().noneMatch(front -> front.contains(score)))
                .forEach(score -> points.add(point(score, false)));
        all.put("points", points);
        OutputFile.writeJson(file, all);
    }

    private Map<String, Object> point(FilterScore score, boolean front) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("filter", score.settings().name());
        point.put("settings", FilterWords.parameters(score.settings()));
        point.put("label", result.label(score));
        point.put("on_front", front);
        point.put("jitter_ratio", known(score.jitterRatio()));
        point.put("lag_slow_ms", known(score.lagSlowMillis()));
        point.put("lag_fast_ms", known(score.lagFastMillis()));
        point.put("worst_error_deg", known(score.worstErrorDegrees()));
        point.put("overshoot_deg", known(score.meanOvershootDegrees()));
        return point;
    }

    private static Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Writes a page for a browser that needs nothing else. */
    public void writePage(Path file) {
        OutputFile.write(file, path -> Files.writeString(path, TunePage.of(result)));
    }
}
