package dev.vizard.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.measure.RowTable;
import dev.vizard.app.soak.SoakRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard soak}: hours of the program without a screen, to see whether anything grows or stalls. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = {
            "Runs tracking and drawing without a screen for a long time and watches memory, the hand-over and long"
                    + " frames.",
            "Ends with 1 where memory grows by 1 MB an hour or more after the warm-up (half of the time, ten minutes"
                    + " at most), a frame is lost on its way, or one takes longer than 250 ms."
        })
public final class SoakCommand implements Callable<Integer> {

    private static final double LONGEST_MINUTES = 7 * 24 * 60;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "how long (default: ${DEFAULT-VALUE}); the slope is judged from 20 on")
    private double minutes;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x720",
            description = "of the pictures (default: ${DEFAULT-VALUE})")
    private String size;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures and all looks there, too")
    private Path json;

    @Override
    public Integer call() {
        if (!(minutes > 0 && minutes <= LONGEST_MINUTES)) {
            throw new UserError("--minutes must be above 0 and at most " + (int) LONGEST_MINUTES + ", not " + minutes);
        }
        int[] sides = Figures.size(size);
        SoakRun.Result result = new SoakRun(Home.find()).run(minutes, sides[0], sides[1]);
        PrintWriter out = spec.commandLine().getOut();
        RowTable.print(out, result.rows());
        if (json != null) {
            write(result);
        }
        result.failures().forEach(line -> out.println("missed: " + line));
        if (!result.judged()) {
            out.println("too short to judge the slope: --minutes 20 or more");
        }
        return result.failures().isEmpty() ? 0 : 1;
    }

    private void write(SoakRun.Result result) {
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), result);
        } catch (IOException e) {
            throw new UserError("cannot write " + json + ": " + e.getMessage(), e);
        }
    }
}
