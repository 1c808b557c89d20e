package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.validate.HeadFolder;
import dev.vizard.app.validate.Heads;
import dev.vizard.app.validate.Validation;
import dev.vizard.vision.pose.PoseEstimators;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard validate}: renders heads at known poses and judges what the program makes of the pictures. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Renders heads at known poses, runs the real detector, landmarks and estimators on the pictures, and reports"
                    + " detection rate and error by band of yaw and pitch.",
            "Errors are geodesic degrees: raw, and with one constant rotation an identity removed."
        })
public final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--heads",
            paramLabel = "DIR",
            description = "a folder of head models (metres; x to the subject's left, y up, z out of the face)")
    private Path heads;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "identities to render (default: all)")
    private List<String> only;

    @Option(names = "--estimator", paramLabel = "NAME", split = ",", description = "estimators to judge (default: all)")
    private List<String> estimators;

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "60",
            description = "pictures of each identity (default: ${DEFAULT-VALUE})")
    private int pictures;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "of poses, cameras and lights (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "where the figures go, as JSON")
    private Path json;

    @Option(names = "--save", paramLabel = "DIR", description = "keeps the pictures, with their true angles in a table")
    private Path save;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        if (pictures < 1 || pictures > 100_000) {
            throw new UserError("--pictures must be 1 to 100000, not " + pictures);
        }
        List<String> judged = estimators == null ? PoseEstimators.names() : estimators;
        for (String name : judged) {
            if (!PoseEstimators.names().contains(name)) {
                throw new UserError(
                        "there is no estimator '" + name + "'; there are " + String.join(", ", PoseEstimators.names()));
            }
        }
        Heads chosen = new HeadFolder(heads);
        Validation validation = new Validation(home.models(), home.shaders(), judged, pictures, seed, save);
        try (ProgressBar progress = new ProgressBar("validating")) {
            validation.run(chosen, only, progress::show);
        }
        validation.print(spec.commandLine().getOut());
        if (json != null) {
            validation.writeJson(json);
        }
        return 0;
    }
}
