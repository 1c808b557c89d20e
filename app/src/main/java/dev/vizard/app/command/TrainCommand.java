package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.models.train.PoseTraining;
import java.io.IOException;
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

    @Option(names = "--seed", defaultValue = "" + PoseTraining.SEED, description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--net", paramLabel = "NAME", split = ",", description = "networks to train (default: all)")
    private List<String> networks;

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
}
