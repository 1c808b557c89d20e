package dev.vizard.app.command;

import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.models.dataset.DatasetSpec;
import dev.vizard.models.dataset.DatasetWriting;
import dev.vizard.models.synth.Condition;
import dev.vizard.models.synth.PoseRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vizard dataset}: synthetic faces with their true poses, as files. */
@Command(
        name = "dataset",
        mixinStandardHelpOptions = true,
        description = {
            "Makes synthetic faces at known poses: 468 landmarks each, other people, expressions, cameras and noise.",
            "",
            "The file is little-endian. Header: 'VZFD'; 32-bit integers: version (1), bytes of the header, faces, numbers"
                    + " a face, points a face; 64-bit seed; condition (24 bytes of text) and range (8); the landmarks'"
                    + " numbers (16 bits each). Then for each face 32-bit floats: qx, qy, qz, qw, tx, ty, tz (cm), yaw,"
                    + " pitch, roll (degrees), picture's width and height, focal length, focal length as told (pixels);"
                    + " then x, y, z of each point (pixels).",
            ""
        })
public final class DatasetCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the faces go")
    private Path out;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10000",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            defaultValue = "all",
            description = "original (six points, as the original program made them), clean, noise1, noise2, identity,"
                    + " expression, identity_expression, perspective, fov_wrong, all, long_scale"
                    + " (default: ${DEFAULT-VALUE})")
    private String preset;

    @Option(
            names = "--range",
            paramLabel = "NAME",
            defaultValue = "wide",
            description = "how far heads turn: wide (yaw and pitch 80, roll 160 degrees) or work (60, 40, 45)"
                    + " (default: ${DEFAULT-VALUE})")
    private String range;

    @Option(names = "--csv", paramLabel = "FILE", description = "the same faces as CSV")
    private Path table;

    @Option(names = "--picture", paramLabel = "PNG", description = "a picture of the first 24 faces")
    private Path picture;

    @Override
    public Integer call() {
        if (count < 1 || count > DatasetSpec.MOST) {
            throw new UserError("--count must be 1 to " + DatasetSpec.MOST + ", not " + count);
        }
        DatasetSpec spec = new DatasetSpec(
                named("preset", Condition.values(), preset), named("range", PoseRange.values(), range), count, seed);
        try (ProgressBar progress = new ProgressBar("making faces")) {
            DatasetWriting.run(spec, out, table, picture, (done, all) -> progress.show(done, all, done + " faces"));
        } catch (IOException e) {
            throw new UserError(
                    "cannot write " + unwritable() + " (" + e.getMessage() + "); choose a file that can be written to",
                    e);
        }
        return 0;
    }

    private static <E extends Enum<E>> E named(String what, E[] all, String name) {
        return Arrays.stream(all)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UserError("there is no " + what + " '" + name + "'; there are "
                        + Arrays.stream(all)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** The first file that is not there; all are tried in this order. */
    private Path unwritable() {
        return Stream.of(out, table, picture)
                .filter(file -> file != null && !Files.isRegularFile(file))
                .findFirst()
                .orElse(out);
    }
}
