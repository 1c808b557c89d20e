package dev.vizard.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.bench.PeerBench;
import dev.vizard.app.bench.RenderBench;
import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.measure.RowTable;
import dev.vizard.engine.render.Quality;
import dev.vizard.engine.render.RenderSettings;
import dev.vizard.models.convert.ConversionException;
import dev.vizard.vision.capture.CaptureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard bench}: measures on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures on this machine how long a drawn frame takes, to its last pixel, and each pass of it.")
public final class BenchCommand implements Callable<Integer> {

    private static final int PEER_BLOCKS = 15;

    @Spec
    private CommandSpec spec;

    @Option(names = "--render", description = "drawing alone: a mask that turns, without tracking")
    private boolean render;

    @Option(
            names = "--peers",
            description = "our networks, estimators and filters in turns with others', as ratios of time")
    private boolean peers;

    @Option(names = "--mask", paramLabel = "FILE", description = "glTF, GLB, OBJ or FBX (default: our own)")
    private Path mask;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x720",
            description = "of the window (default: ${DEFAULT-VALUE})")
    private String size;

    @Option(
            names = "--frames",
            paramLabel = "N",
            defaultValue = "300",
            description = "how many are measured (default: ${DEFAULT-VALUE})")
    private int frames;

    @Option(
            names = "--quality",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "low, medium, high or auto (default: ${DEFAULT-VALUE})")
    private Quality quality;

    @Option(names = "--readback", description = "fetch each picture from the driver, too")
    private boolean readBack;

    @Option(names = "--json", paramLabel = "FILE", description = "write the rows there, too")
    private Path json;

    @Override
    public Integer call() throws ConversionException, CaptureException {
        if (peers) {
            return comparePeers();
        }
        if (!render) {
            throw new UserError("tell bench what to measure: --render or --peers");
        }
        if (frames < 1) {
            throw new UserError("--frames must be 1 or more, not " + frames);
        }
        int[] sides = Figures.size(size);
        Home home = Home.find();
        RenderBench.Result result = new RenderBench(home)
                .run(new RenderBench.Work(
                        mask == null ? home.mask() : mask,
                        sides[0],
                        sides[1],
                        frames,
                        RenderSettings.DEFAULT.withQuality(quality),
                        readBack));
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s, %d triangles, %s, quality %s%s%n",
                result.driver(),
                result.triangles(),
                size,
                quality.name().toLowerCase(Locale.ROOT),
                readBack ? ", read back" : "");
        out.printf("%-24s %9s %9s %9s %9s %7s%n", "ms", "p50", "p95", "p99", "max", "n");
        for (BenchRow row : result.rows()) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %9.2f %9.2f %9.2f %9.2f %7d%n",
                    row.name(),
                    row.p50(),
                    row.p95(),
                    row.p99(),
                    row.max(),
                    row.n());
        }
        if (json != null) {
            write(result);
        }
        return 0;
    }

    private int comparePeers() throws ConversionException, CaptureException {
        PrintWriter out = spec.commandLine().getOut();
        if (!PeerBench.complete()) {
            out.println("TensorFlow Lite is not on the class path and is left out; ./vizard bench --peers fetches it");
        }
        try (ProgressBar progress = new ProgressBar("comparing")) {
            RowTable.print(out, new PeerBench(Home.find(), PEER_BLOCKS).rows(progress));
        }
        out.println("Medians in turns on the same pictures, one thread each, ours over theirs: below 1 we are faster.");
        return 0;
    }

    private void write(RenderBench.Result result) {
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), result);
        } catch (IOException e) {
            throw new UserError("cannot write " + json + ": " + e.getMessage(), e);
        }
    }
}
