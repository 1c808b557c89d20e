package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.filter.FilterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vizard track}: the angles of every frame, as a table. */
@Command(
        name = "track",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the pose of every frame of videos, pictures or folders of pictures as CSV.",
            "Angles are degrees from the subject's own point of view, in the camera's frame: yaw + to their left, "
                    + "pitch + up, roll + to their left shoulder. Positions are cm: x picture right, y up, z towards "
                    + "the camera."
        })
public final class TrackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "videos, pictures or folders of pictures")
    private List<String> inputs;

    @Option(names = "--csv", required = true, paramLabel = "FILE", description = "where the poses go")
    private Path csv;

    @Option(names = "--landmarks", paramLabel = "FILE", description = "where the 468 landmarks a frame go, as CSV")
    private Path landmarks;

    @Option(names = "--estimator", paramLabel = "NAME", description = "how angles come from landmarks")
    private String estimator;

    @Option(names = "--filter", paramLabel = "NAME", defaultValue = "none", description = "none (default), accela, ...")
    private String filter;

    @Option(names = "--fov", paramLabel = "DEGREES", description = "the camera's vertical field of view (default: 50)")
    private double fov;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        VisionSettings settings;
        try {
            settings = VisionSettings.DEFAULT
                    .withEstimator(estimator)
                    .withFilter(FilterSettings.DEFAULT.withName(filter))
                    .withFov(fov);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
        int failed = 0;
        try (VisionPipeline pipeline = new VisionPipeline(home.models(), settings);
                TrackTables tables = new TrackTables(csv, landmarks)) {
            for (String input : inputs) {
                try {
                    track(pipeline, input, tables);
                } catch (CaptureException e) {
                    // The others are still worth their rows.
                    spec.commandLine().getErr().println("vizard: " + e.getMessage());
                    failed++;
                }
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private void track(VisionPipeline pipeline, String input, TrackTables tables) throws CaptureException, IOException {
        if (FrameSources.isCamera(input)) {
            throw new CaptureException("track reads files; for a camera use demo --source " + input);
        }
        pipeline.reset();
        TrackedFrame slot = new TrackedFrame();
        try (FrameSource source = FrameSources.open(input);
                ProgressBar progress = new ProgressBar("tracking")) {
            boolean more = true;
            while (more) {
                slot.times.clear();
                try {
                    more = source.grab(slot.picture);
                } catch (CaptureException e) {
                    if (!source.independentFrames()) {
                        throw e;
                    }
                    // One picture of a folder; the next may be whole.
                    throwIfLast(source, e);
                    continue;
                }
                if (more) {
                    pipeline.step(slot, source.independentFrames());
                    tables.add(input, slot);
                    if (source.frameCount() > 1) {
                        progress.show(slot.picture.sequence() + 1, source.frameCount(), input);
                    }
                }
            }
        }
    }

    private void throwIfLast(FrameSource source, CaptureException e) throws CaptureException {
        if (source.frameCount() <= 1) {
            throw e;
        }
        spec.commandLine().getErr().println("vizard: " + e.getMessage());
    }
}
