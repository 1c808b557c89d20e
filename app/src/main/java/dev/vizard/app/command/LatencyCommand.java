package dev.vizard.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.bench.LatencyRows;
import dev.vizard.app.demo.DemoOptions;
import dev.vizard.app.demo.LiveDemo;
import dev.vizard.app.latency.SquareFlash;
import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.measure.RowTable;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.capture.FrameSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard latency}: how long a pose is on its way. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the program and tells how long a pose is on its way from the picture's arrival to the screen, station by"
                    + " station, corrected for coordinated omission.",
            "A program cannot see the exposure, the picture's transfer and the screen's own lag; --flash measures them:"
                    + " it shows a white square and finds it again in the camera's picture."
        })
public final class LatencyCommand implements Callable<Integer> {

    /** Loading and compiling are no latency. */
    private static final double WARM_SECONDS = 3;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int MOST_CHANGES = 1000;
    private static final int LEAST_CHANGES = 4;

    @Spec
    private CommandSpec spec;

    @Option(names = "--flash", description = "the test with the square; needs a camera that sees the screen")
    private boolean flash;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "camera:N, a video or 'bundled' (default: the first camera, or the bundled clip)")
    private String source;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "15",
            description = "how long, after 3 seconds of warm-up; without --flash (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--changes",
            paramLabel = "N",
            defaultValue = "40",
            description = "of the square (default: ${DEFAULT-VALUE})")
    private int changes;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows there, too")
    private Path json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<BenchRow> rows = flash ? flash(out) : live();
        RowTable.print(out, rows);
        out.println(
                flash
                        ? "From the swap that changes the square to the camera's picture of it: the screen's lag, exposure,"
                                + " transfer, and half a picture's interval of waiting on the mean. Add"
                                + " latency.capture_to_swap for the whole way from motion to light."
                        : "From the picture's arrival in this program. Exposure, transfer and the screen's own lag are"
                                + " outside its sight; with a camera that sees the screen, --flash measures them.");
        if (json != null) {
            write(rows);
        }
        return 0;
    }

    private List<BenchRow> live() {
        if (!(seconds > 0)) {
            throw new UserError("--seconds must be above 0, not " + seconds);
        }
        Home home = Home.find();
        DemoOptions.Mode mode = Window.displayAvailable() ? DemoOptions.Mode.WINDOWED : DemoOptions.Mode.HEADLESS;
        DemoOptions options = new DemoOptions(source, home.mask(), mode, seconds + WARM_SECONDS, null, true, false);
        LiveDemo demo = new LiveDemo(home, options, new SettingsModel(Settings.DEFAULT, null));
        demo.afterWarmUp(WARM_SECONDS, RunStatistics::forgetTimes);
        return LatencyRows.of(demo.run());
    }

    private List<BenchRow> flash(PrintWriter out) {
        if (changes < LEAST_CHANGES || changes > MOST_CHANGES) {
            throw new UserError("--changes must be " + LEAST_CHANGES + " to " + MOST_CHANGES + ", not " + changes);
        }
        if (!Window.displayAvailable()) {
            throw new UserError("the flash test needs a screen, and there is none here");
        }
        String camera = source == null ? "camera:0" : source;
        if (!FrameSources.isCamera(camera)) {
            throw new UserError("the flash test needs a camera that sees the screen, such as --source camera:0");
        }
        WindowSettings window =
                new WindowSettings("Vizard: latency", WIDTH, HEIGHT, WindowSettings.Mode.WINDOWED, true);
        SquareFlash.Result result = new SquareFlash(Home.find(), () -> FrameSources.open(camera)).run(window, changes);
        out.printf(
                Locale.ROOT,
                "%d changes seen, %d not; the camera gives a picture every %.1f ms%n",
                result.millis().length,
                result.missed(),
                result.intervalMillis());
        if (result.millis().length == 0) {
            throw new UserError("no change of the square could be told; hold the camera still and try again");
        }
        return List.of(BenchRow.of("latency.flash", "ms", result.millis()));
    }

    private void write(List<BenchRow> rows) {
        try {
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(json.toFile(), Map.of("rows", rows));
        } catch (IOException e) {
            throw new UserError("cannot write " + json + ": " + e.getMessage(), e);
        }
    }
}
