package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.validate.HeadFolder;
import dev.vizard.app.validate.HeldOut;
import dev.vizard.app.validate.Measurements;
import dev.vizard.models.train.PoseTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vizard train}: makes the pose networks again. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Trains the pose networks again; the same seed gives the same bytes. Takes some minutes on two cores.")
public final class TrainCommand implements Callable<Integer> {

    /** The measurements are in files that are small enough for version control. */
    private static final int PARTS = 2;

    /** Of each head in each part. */
    private static final int PICTURES = 450;

    @Option(names = "--seed", defaultValue = "" + PoseTraining.SEED, description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--net", paramLabel = "NAME", split = ",", description = "networks to train (default: all)")
    private List<String> networks;

    @Option(
            names = "--heads",
            paramLabel = "DIR",
            description =
                    "a folder of head models: renders them, measures the landmark network on them anew, and trains"
                            + " on that; every fourth (" + HeldOut.RULE
                            + ") is left out, for ./vizard validate --held-out")
    private Path heads;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        try {
            Class.forName("ai.djl.pytorch.engine.PtEngineProvider");
        } catch (ClassNotFoundException e) {
            throw new UserError("PyTorch is not at hand; start the training with ./vizard train", e);
        }
        List<String> chosen = networks == null ? PoseTraining.names() : networks;
        for (String name : chosen) {
            if (!PoseTraining.names().contains(name)) {
                throw new UserError(
                        "there is no network '" + name + "'; there are " + String.join(", ", PoseTraining.names()));
            }
        }
        if (heads != null) {
            measure(home);
        }
        for (String name : chosen) {
            try (ProgressBar progress = new ProgressBar("training " + name)) {
                PoseTraining.run(home.models(), name, seed, (network, step, steps, loss) -> {
                    if (step % 100 == 0) {
                        progress.show(step, steps, String.format(Locale.ROOT, "loss %.5f", loss));
                    }
                });
            }
        }
        return 0;
    }

    private void measure(Home home) {
        HeadFolder folder = new HeadFolder(heads, HeadFolder.MAKEHUMAN_LEVEL_DEGREES);
        for (int part = 1; part <= PARTS; part++) {
            try (ProgressBar progress = new ProgressBar("measuring, part " + part + " of " + PARTS)) {
                Measurements.make(
                        home,
                        folder,
                        HeldOut.trained(folder.names()),
                        PICTURES,
                        part,
                        home.models().resolve("measured/heads-" + part + ".bin"),
                        progress::show);
            }
        }
    }
}
