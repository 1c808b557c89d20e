package dev.vizard.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.measure.RowTable;
import dev.vizard.app.workload.RenderBench;
import dev.vizard.engine.render.Quality;
import dev.vizard.engine.render.RenderSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What {@code bench --render} takes: drawing alone, pass by pass. */
final class RenderBenchOptions {

    @Option(names = "--render", description = "instead, drawing alone and each pass of it: a mask that turns")
    private boolean render;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x720",
            description = "of the pictures (default: ${DEFAULT-VALUE})")
    private String size;

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description = "with --render: glTF, GLB, OBJ or FBX (default: our own)")
    private Path mask;

    @Option(
            names = "--frames",
            paramLabel = "N",
            defaultValue = "300",
            description = "with --render: how many are measured (default: ${DEFAULT-VALUE})")
    private int frames;

    @Option(
            names = "--quality",
            paramLabel = "NAME",
            defaultValue = "auto",
            description = "with --render: low, medium, high or auto (default: ${DEFAULT-VALUE})")
    private Quality quality;

    @Option(names = "--readback", description = "with --render: fetch each picture from the driver, too")
    private boolean readBack;

    /** Whether drawing alone is to be measured. */
    boolean wanted() {
        return render;
    }

    /** Width and height of the pictures, pixels. */
    int[] sides() {
        return Figures.size(size);
    }

    /** Measures and prints; {@code json} may be null. */
    void run(Path json, PrintWriter out) {
        if (frames < 1) {
            throw new UserError("--frames must be 1 or more, not " + frames);
        }
        int[] sides = sides();
        Home home = Home.find();
        RenderBench.Result result = new RenderBench(home)
                .run(new RenderBench.Work(
                        mask == null ? home.mask() : mask,
                        sides[0],
                        sides[1],
                        frames,
                        RenderSettings.DEFAULT.withQuality(quality),
                        readBack));
        out.printf(
                Locale.ROOT,
                "%s, %d triangles, %s, quality %s%s%n",
                result.driver(),
                result.triangles(),
                size,
                quality.name().toLowerCase(Locale.ROOT),
                readBack ? ", read back" : "");
        RowTable.print(out, result.rows());
        if (json != null) {
            write(result, json);
        }
    }

    private static void write(RenderBench.Result result, Path json) {
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), result);
        } catch (IOException e) {
            throw new UserError("cannot write " + json + ": " + e.getMessage(), e);
        }
    }
}
