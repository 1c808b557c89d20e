package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.models.train.PoseTraining;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vizard train}: makes the pose network again. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Trains the pose network again; the same seed gives the same bytes. Takes about five minutes on one core.")
public final class TrainCommand implements Callable<Integer> {

    @Option(names = "--seed", defaultValue = "" + PoseTraining.SEED, description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        try {
            Class.forName("ai.djl.pytorch.engine.PtEngineProvider");
        } catch (ClassNotFoundException e) {
            throw new UserError("PyTorch is not at hand; start the training with ./vizard train", e);
        }
        try (ProgressBar progress = new ProgressBar("training")) {
            PoseTraining.run(home.models(), seed, (step, steps, loss) -> {
                if (step % 100 == 0) {
                    progress.show(step, steps, String.format(Locale.ROOT, "loss %.5f", loss));
                }
            });
        }
        return 0;
    }
}
