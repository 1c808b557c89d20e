package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.tune.MeasuredNoise;
import dev.vizard.app.tune.NoiseTable;
import dev.vizard.app.tune.TuneReport;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.FrameSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard tune}: every filter over its settings on one track, jitter against lag. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        description = {
            "Replays a track of poses through every filter over a sweep of its settings and shows how much jitter each"
                    + " leaves for how much lag; the defaults and presets are marked.",
            "The track is a synthetic one (rest, turns of 200 degrees/s, a sway of 0.5 Hz, the noise of our own tracker),"
                    + " a table of your own head's poses, or a video. Without the truth, what is smoothed is compared with"
                    + " what was measured."
        })
public final class TuneCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--track", paramLabel = "FILE", description = "poses that './vizard track VIDEO --csv FILE' wrote")
    private Path track;

    @Option(
            names = "--source",
            paramLabel = "VIDEO",
            description = "a video, which is tracked first, or 'bundled', whose true poses are known")
    private String source;

    @Option(
            names = "--noise",
            paramLabel = "LIGHT",
            description = "noise of the synthetic track: dim (default) or good")
    private String noise;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "where the page with the plots goes (default: tune.html)")
    private Path html;

    @Option(names = "--json", paramLabel = "FILE", description = "write rows and fronts there, too")
    private Path json;

    @Option(
            names = "--measure-noise",
            description = "measure our tracker's noise on a head that does not move, and nothing else")
    private boolean measureNoise;

    @Option(
            names = "--frames",
            paramLabel = "N",
            defaultValue = "150",
            description = "of each pose with --measure-noise (default: ${DEFAULT-VALUE})")
    private int frames;

    @Override
    public Integer call() throws IOException, CaptureException {
        PrintWriter out = spec.commandLine().getOut();
        check();
        if (measureNoise) {
            NoiseTable.print(Home.find(), frames, out);
            return 0;
        }
        TuneReport report;
        try (ProgressBar progress = new ProgressBar("tuning")) {
            report = report(progress);
        }
        report.print(out);
        if (json != null) {
            report.writeJson(json);
        }
        Path page = html == null ? Path.of("tune.html") : html;
        report.writePage(page);
        out.println("plots: " + page);
        return 0;
    }

    private void check() {
        if (track != null && source != null) {
            throw new UserError("--track and --source are two tracks; give one of them");
        }
        if (noise != null && (track != null || source != null)) {
            throw new UserError("--noise is for the synthetic track; leave out --track and --source, or --noise");
        }
        if (source != null && FrameSources.isCamera(source)) {
            throw new UserError("tune replays files; for a camera record a video first, or let the panel tune");
        }
        if (frames < 2) {
            throw new UserError("--frames must be 2 or more, not " + frames);
        }
    }

    private TuneReport report(ProgressBar progress) throws CaptureException {
        if (track != null) {
            return TuneReport.recorded(track, progress);
        }
        if (source != null) {
            Home home = Home.find();
            boolean bundled = source.equals("bundled");
            return TuneReport.video(home, source, bundled ? home.clip() : Path.of(source), progress);
        }
        return TuneReport.synthetic(noise == null ? MeasuredNoise.DIM : noise, progress);
    }
}
