package dev.vizard.app.validate;

import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.FaceTracker;
import dev.vizard.vision.metrics.StageTimes;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.HeadPose;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges estimators on real pictures, whose true angles nobody knows: a picture that is mirrored must give the mirrored
 * pose, one that is turned about its centre the same pose with that much more roll. Every variant is looked at as a picture
 * of its own, in one pass.
 */
public final class Consistency {

    /** By how much pictures are turned, degrees anticlockwise. */
    private static final double[] TURNS = {-30, -20, -10, 10, 20, 30};

    private final Path models;
    private final List<String> estimators;
    private final double fovDegrees;

    /**
     * A judgement.
     *
     * @param models the folder with the networks
     * @param estimators names of those that are judged
     * @param fovDegrees vertical field of view of the camera that took the pictures
     */
    public Consistency(Path models, List<String> estimators, double fovDegrees) {
        this.models = models;
        this.estimators = List.copyOf(estimators);
        this.fovDegrees = fovDegrees;
    }

    /**
     * Judges all estimators.
     *
     * @param place a picture or a folder of pictures
     * @throws CaptureException if there is no picture there; single ones that cannot be read are named in the report
     */
    public ConsistencyReport run(Path place, Validation.Progress progress) throws CaptureException {
        List<Path> files = FrameSources.pictures(place);
        ConsistencyReport report = new ConsistencyReport(estimators);
        List<PoseEstimator> judged = new ArrayList<>();
        try (FaceTracker tracker = new FaceTracker(models)) {
            for (String name : estimators) {
                judged.add(PoseEstimators.create(name, models));
            }
            for (Path file : files) {
                judge(file, tracker, judged, report);
                progress.show(
                        files.indexOf(file) + 1L,
                        files.size(),
                        file.getFileName().toString());
            }
        } finally {
            judged.forEach(PoseEstimator::close);
        }
        return report;
    }

    private void judge(Path file, FaceTracker tracker, List<PoseEstimator> judged, ConsistencyReport report) {
        Frame frame = new Frame();
        try (FrameSource source = FrameSources.open(file.toString())) {
            source.grab(frame);
        } catch (CaptureException e) {
            report.unreadable(e.getMessage());
            return;
        }
        List<HeadPose> straight = poses(frame, tracker, judged);
        if (straight.isEmpty()) {
            report.withoutFace(file);
            return;
        }
        report.picture();
        Frame variant = new Frame();
        PictureMoves.mirror(frame, variant);
        List<HeadPose> mirrored = poses(variant, tracker, judged);
        if (mirrored.isEmpty()) {
            report.lost();
        }
        for (int i = 0; i < mirrored.size(); i++) {
            HeadPose expected = PictureMoves.mirrored(straight.get(i));
            report.flip(estimators.get(i), mirrored.get(i).geodesicDegrees(expected));
        }
        for (double turn : TURNS) {
            PictureMoves.turn(frame, turn, variant);
            List<HeadPose> turned = poses(variant, tracker, judged);
            if (turned.isEmpty()) {
                report.lost();
            }
            for (int i = 0; i < turned.size(); i++) {
                HeadPose expected = PictureMoves.turned(straight.get(i), turn);
                report.rotation(estimators.get(i), turned.get(i).geodesicDegrees(expected));
            }
        }
    }

    /** What each estimator says; nothing where no face is found. */
    private List<HeadPose> poses(Frame frame, FaceTracker tracker, List<PoseEstimator> judged) {
        FaceLandmarks landmarks = new FaceLandmarks();
        tracker.reset();
        tracker.track(frame, landmarks, new StageTimes());
        if (!landmarks.found()) {
            return List.of();
        }
        CameraIntrinsics camera = CameraIntrinsics.ofVerticalFov(frame.width(), frame.height(), fovDegrees);
        return judged.stream().map(e -> e.estimate(landmarks, camera)).toList();
    }
}
