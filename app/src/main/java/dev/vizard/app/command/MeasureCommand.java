package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.validate.BuiltInHeads;
import dev.vizard.app.validate.HeadFolder;
import dev.vizard.app.validate.Heads;
import dev.vizard.app.validate.HeldOut;
import dev.vizard.app.validate.Measurements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vizard measure}: what the landmark network makes of rendered heads, as training data. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = {
            "Renders heads at known poses, lets the detector and the landmark network find them, and writes landmarks"
                    + " and truths as training data for ./vizard train.",
            "Every fourth head (" + HeldOut.RULE + ") is left out, for ./vizard validate."
        })
public final class MeasureCommand implements Callable<Integer> {

    @Option(
            names = "--heads",
            paramLabel = "DIR",
            description = "a folder of head models (default: the built-in heads)")
    private Path heads;

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "900",
            description = "pictures of each identity (default: ${DEFAULT-VALUE})")
    private int pictures;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "of poses, cameras and lights (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the measurements go")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        if (pictures < 1 || pictures > 100_000) {
            throw new UserError("--pictures must be 1 to 100000, not " + pictures);
        }
        Heads folder = heads == null
                ? new BuiltInHeads(home.portraitFolder())
                : new HeadFolder(heads, HeadFolder.MAKEHUMAN_LEVEL_DEGREES);
        try (ProgressBar progress = new ProgressBar("measuring")) {
            Measurements.make(home, folder, HeldOut.trained(folder.names()), pictures, seed, out, progress::show);
        }
        return 0;
    }
}
