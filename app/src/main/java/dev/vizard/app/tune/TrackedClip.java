package dev.vizard.app.tune;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.measure.TruthTrack;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.pose.HeadPose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A video through the tracker as it is, without a filter; compared with the truth where a file beside it tells it. */
final class TrackedClip {

    private static final int FEWEST_POSES = 30;

    private TrackedClip() {}

    /**
     * Tracks a video from its first frame to its last.
     *
     * @throws CaptureException where it cannot be opened or read
     * @throws UserError where too few of its frames show a face
     */
    static TuneTrack of(Home home, String name, Path video) throws CaptureException {
        TruthTrack truth = TruthTrack.beside(video);
        List<HeadPose> raw = new ArrayList<>();
        List<HeadPose> trueOnes = new ArrayList<>();
        TrackedFrame slot = new TrackedFrame();
        VisionSettings settings = VisionSettings.DEFAULT.withFilter(FilterSettings.DEFAULT.withName("none"));
        try (VisionPipeline pipeline = new VisionPipeline(home.models(), settings);
                FrameSource source = FrameSources.open(video.toString());
                ProgressBar progress = new ProgressBar("tracking")) {
            slot.times.clear();
            while (source.grab(slot.picture)) {
                pipeline.step(slot, false);
                if (slot.landmarks.found()) {
                    raw.add(slot.raw());
                    trueOnes.add(truth.at(slot.picture.sequence()));
                }
                progress.show(slot.picture.sequence() + 1, source.frameCount(), name);
                slot.times.clear();
            }
        }
        if (raw.size() < FEWEST_POSES) {
            throw new UserError(name + " shows a face in " + raw.size() + " frames where at least " + FEWEST_POSES
                    + " are needed; give a longer video");
        }
        return trueOnes.contains(null) ? TuneTrack.recorded(name, raw) : TuneTrack.measured(name, raw, trueOnes);
    }
}
