package dev.vizard.app.demo;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.app.record.RecordException;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.vision.capture.CaptureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Runs a demo of either kind and writes down what it measured. */
public final class DemoRun {

    private DemoRun() {}

    /**
     * Runs it.
     *
     * @param words told in a line or two what came out
     */
    public static void run(Home home, DemoOptions options, SettingsModel model, PrintWriter words)
            throws CaptureException, RecordException {
        if (options.mode() == DemoOptions.Mode.HEADLESS && !options.realtime()) {
            RecordedDemo demo = new RecordedDemo(home, options, model);
            report(demo.run(), demo.sourceLabel(), demo.firstFrameMillis(), options, model, words);
        } else {
            LiveDemo demo = new LiveDemo(home, options, model);
            report(demo.run(), demo.sourceLabel(), demo.firstFrameMillis(), options, model, words);
        }
    }

    private static void report(
            RunStatistics statistics,
            String source,
            long firstFrameMillis,
            DemoOptions options,
            SettingsModel model,
            PrintWriter words) {
        if (options.out() == null) {
            return;
        }
        Path file = options.out().resolve("summary.json");
        try {
            Files.createDirectories(options.out());
        } catch (IOException e) {
            throw new UserError("cannot make the folder " + options.out() + "; choose another with --out", e);
        }
        DemoSummary summary = new DemoSummary()
                .put("source", source)
                .put("estimator", model.get().vision().estimator())
                .put("filter", model.get().vision().filter().name())
                .put(
                        "mode",
                        options.realtime() ? "realtime" : options.mode().name().toLowerCase(Locale.ROOT))
                .put(statistics);
        Long started = Long.getLong("vizard.startedMillis");
        if (started != null && firstFrameMillis > started) {
            summary.put("start_to_first_frame_ms", firstFrameMillis - started);
        }
        summary.write(file);
        words.println(String.format(
                Locale.ROOT,
                "%d frames, a face in %d of them%s; see %s",
                statistics.captured,
                statistics.withFace,
                statistics.hasErrors()
                        ? String.format(Locale.ROOT, ", mean error %.1f degrees", statistics.smoothedErrors.mean())
                        : "",
                options.out()));
    }
}
