package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.validate.BuiltInHeads;
import dev.vizard.app.validate.Consistency;
import dev.vizard.app.validate.ConsistencyReport;
import dev.vizard.app.validate.HeadFolder;
import dev.vizard.app.validate.Heads;
import dev.vizard.app.validate.HeldOut;
import dev.vizard.app.validate.Validation;
import dev.vizard.vision.capture.CaptureException;
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
            description = "a folder of head models (metres; x to the subject's left, y up, z out of the face;"
                    + " default: the built-in heads)")
    private Path heads;

    @Option(
            names = "--level",
            paramLabel = "DEGREES",
            defaultValue = "" + HeadFolder.MAKEHUMAN_LEVEL_DEGREES,
            description = "with --heads: how far down MediaPipe's canonical face, whose pose is told, looks when such a"
                    + " head is level (default: ${DEFAULT-VALUE}, as with MakeHuman's heads)")
    private double level;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "identities to render (default: all)")
    private List<String> only;

    @Option(names = "--held-out", description = "only the heads that training leaves out (" + HeldOut.RULE + ")")
    private boolean heldOut;

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

    @Option(
            names = "--consistency",
            paramLabel = "DIR",
            arity = "0..1",
            fallbackValue = "",
            description = "judges real pictures instead, a folder of them or one (default: the portrait): a mirrored"
                    + " picture must give the mirrored pose, a turned one the turned pose")
    private String consistency;

    @Option(
            names = "--fov",
            paramLabel = "DEGREES",
            defaultValue = "50",
            description =
                    "vertical field of view that --consistency takes the pictures to have (default: ${DEFAULT-VALUE})")
    private double fov;

    @Override
    public Integer call() throws IOException, CaptureException {
        Home home = Home.find();
        if (pictures < 1 || pictures > 100_000) {
            throw new UserError("--pictures must be 1 to 100000, not " + pictures);
        }
        List<String> judged = EstimatorNames.orAll(estimators);
        if (consistency != null) {
            judgePictures(home, judged);
            return 0;
        }
        Heads chosen = heads == null ? new BuiltInHeads(home.portraitFolder()) : new HeadFolder(heads, level);
        if (heldOut && only != null) {
            throw new UserError("--held-out and --only both choose heads; leave one of them out");
        }
        if (heldOut) {
            only = HeldOut.names(chosen.names());
        }
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

    private void judgePictures(Home home, List<String> judged) throws CaptureException {
        if (!(fov >= 20 && fov <= 120)) {
            throw new UserError("--fov must be 20 to 120 degrees, not " + fov);
        }
        Path place = consistency.isEmpty() ? home.portrait() : Path.of(consistency);
        ConsistencyReport report;
        try (ProgressBar progress = new ProgressBar("judging")) {
            report = new Consistency(home.models(), judged, fov).run(place, progress::show);
        }
        report.print(spec.commandLine().getOut());
        if (json != null) {
            report.writeJson(json);
        }
    }
}
