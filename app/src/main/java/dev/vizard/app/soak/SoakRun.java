package dev.vizard.app.soak;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.demo.DemoOptions;
import dev.vizard.app.demo.LiveDemo;
import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.measure.MemorySample;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Runs the program as it is lived, without a screen, for as long as one likes: the vision thread at the clip's pace, the
 * render loop beside it, and a look at the memory now and then.
 */
public final class SoakRun {

    /** Shorter than this after the warm-up, and a slope says nothing. */
    private static final double LEAST_WATCHED_SECONDS = 600;

    /** So long Java compiles and settles: its memory grows by 20 MB an hour after 2 minutes, by half of one after 10. */
    private static final double LONGEST_WARM_SECONDS = 600;

    private static final double SECONDS_AN_HOUR = 3600;
    /** So many looks that the median of their pairs stays cheap. */
    private static final double LOOKS = 720;

    private static final double LEAST_EVERY_SECONDS = 1;

    /** The most that memory may grow, MB an hour. */
    static final double SLOPE_BAR = 1;

    private final Home home;

    /**
     * What came out.
     *
     * @param rows every figure
     * @param samples the looks, in order
     * @param failures a line for each bar that was missed; empty when all is well
     * @param judged whether it ran long enough to judge the slope
     */
    public record Result(List<BenchRow> rows, List<MemorySample> samples, List<String> failures, boolean judged) {
        /** Keeps its own lists. */
        public Result {
            rows = List.copyOf(rows);
            samples = List.copyOf(samples);
            failures = List.copyOf(failures);
        }
    }

    /** A soak over these files. */
    public SoakRun(Home home) {
        this.home = home;
    }

    /**
     * Runs it; on the calling thread, which must be the main one.
     *
     * @param width of the pictures, pixels
     * @param height of the pictures, pixels
     */
    public Result run(double minutes, int width, int height) {
        double seconds = minutes * 60;
        double warm = Math.min(LONGEST_WARM_SECONDS, seconds / 2);
        DemoOptions options = new DemoOptions(
                DemoOptions.BUNDLED, home.mask(), DemoOptions.Mode.HEADLESS, seconds, null, true, false);
        LiveDemo demo = new LiveDemo(home, options, new SettingsModel(Settings.DEFAULT, null));
        demo.size(width, height);
        try (ProgressBar progress = new ProgressBar("soaking")) {
            SoakWatch watch = new SoakWatch(seconds, warm, Math.max(LEAST_EVERY_SECONDS, seconds / LOOKS), progress);
            demo.onTurn(watch::turn);
            return judged(demo.run(), watch, seconds - warm);
        }
    }

    private static Result judged(RunStatistics statistics, SoakWatch watch, double watchedSeconds) {
        List<MemorySample> watched = watch.watched();
        double slope = slope(watched, MemorySample::residentMb);
        double heapSlope = slope(watched, MemorySample::heapMb);
        double judgedSlope = Double.isNaN(slope) ? heapSlope : slope;
        boolean judged = watchedSeconds >= LEAST_WATCHED_SECONDS && !Double.isNaN(judgedSlope);
        long longFrames = watch.undeclaredLongFrames(statistics);
        List<String> failures = new ArrayList<>();
        if (judged && judgedSlope >= SLOPE_BAR) {
            failures.add(String.format(
                    Locale.ROOT, "memory grows by %.2f MB an hour; the bar is %.0f", judgedSlope, SLOPE_BAR));
        }
        if (longFrames > 0) {
            failures.add(longFrames + " frames after the warm-up took longer than 250 ms");
        }
        if (statistics.lostPublishes > 0) {
            failures.add(statistics.lostPublishes + " frames that were handed over did not arrive");
        }
        List<BenchRow> rows = new ArrayList<>();
        addSlope(rows, "soak.memory_slope", slope, watched.size());
        addSlope(rows, "soak.heap_slope", heapSlope, watched.size());
        addLevels(rows, "soak.memory", watched, MemorySample::residentMb);
        addLevels(rows, "soak.heap", watched, MemorySample::heapMb);
        addLevels(rows, "soak.direct", watched, MemorySample::directMb);
        rows.add(BenchRow.single(
                "soak.lost_publishes", "frames", (double) statistics.lostPublishes, statistics.captured));
        rows.add(BenchRow.single("soak.long_frames", "frames", (double) longFrames, statistics.rendered));
        rows.add(BenchRow.millis("soak.render_frame", statistics.render));
        rows.add(BenchRow.millis("soak.vision_step", statistics.vision));
        rows.add(
                BenchRow.millis("soak.capture_to_swap", statistics.corrected(statistics.sinceCapture(Moment.SWAPPED))));
        return new Result(rows, watch.samples(), failures, judged);
    }

    private static double slope(List<MemorySample> samples, ToDoubleFunction<MemorySample> what) {
        List<MemorySample> known = samples.stream()
                .filter(s -> !Double.isNaN(what.applyAsDouble(s)))
                .toList();
        return SECONDS_AN_HOUR
                * Slope.of(
                        known.stream().mapToDouble(MemorySample::seconds).toArray(),
                        known.stream().mapToDouble(what).toArray());
    }

    private static void addSlope(List<BenchRow> rows, String name, double slope, int n) {
        if (!Double.isNaN(slope)) {
            rows.add(BenchRow.single(name, "MB/h", slope, n));
        }
    }

    private static void addLevels(
            List<BenchRow> rows, String name, List<MemorySample> samples, ToDoubleFunction<MemorySample> what) {
        double[] values =
                samples.stream().mapToDouble(what).filter(v -> !Double.isNaN(v)).toArray();
        if (values.length > 0) {
            Arrays.sort(values);
            rows.add(BenchRow.of(name, "MB", values));
        }
    }
}
