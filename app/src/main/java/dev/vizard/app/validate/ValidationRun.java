package dev.vizard.app.validate;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.FaceTracker;
import dev.vizard.vision.metrics.StageTimes;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Renders heads and lets the real detector, landmark network and estimators see them. */
public final class ValidationRun {

    /** Told about every picture. */
    interface Listener {
        /** After picture {@code done} of {@code all} was taken and judged. */
        void picture(int done, int all, Head head, Shot shot, Frame frame, boolean found);
    }

    private final Path models;
    private final List<String> estimators;
    private final int pictures;
    private final long seed;

    /**
     * A run.
     *
     * @param models the folder with the networks
     * @param estimators names of those that are judged
     * @param pictures for each identity
     * @param seed of poses, cameras, lights, backdrops and noise
     */
    ValidationRun(Path models, List<String> estimators, int pictures, long seed) {
        this.models = models;
        this.estimators = estimators;
        this.pictures = pictures;
        this.seed = seed;
    }

    /** Takes and judges all pictures of these identities. */
    List<Observation> run(HeadStudio studio, Heads heads, List<Integer> chosen, Listener listener) {
        List<Observation> observations = new ArrayList<>();
        List<PoseEstimator> judged = new ArrayList<>();
        try (FaceTracker tracker = new FaceTracker(models)) {
            for (String name : estimators) {
                judged.add(PoseEstimators.create(name, models));
            }
            Frame frame = new Frame();
            int done = 0;
            for (int index : chosen) {
                Head head = heads.load(index);
                studio.seat(head);
                // Each identity has pictures of its own, whoever else is in the run.
                ShotSampler shots = new ShotSampler(
                        ShotRange.VALIDATION, seed * 1_000_003 + head.name().hashCode());
                for (int i = 0; i < pictures; i++) {
                    Shot shot = shots.next();
                    boolean found = judge(studio, head, shot, frame, tracker, judged, observations);
                    listener.picture(++done, pictures * chosen.size(), head, shot, frame, found);
                }
            }
        } finally {
            judged.forEach(PoseEstimator::close);
        }
        return observations;
    }

    private static boolean judge(
            HeadStudio studio,
            Head head,
            Shot shot,
            Frame frame,
            FaceTracker tracker,
            List<PoseEstimator> judged,
            List<Observation> into) {
        studio.take(shot, frame);
        FaceLandmarks landmarks = new FaceLandmarks();
        tracker.reset();
        tracker.track(frame, landmarks, new StageTimes());
        FaceLandmarks refined = new FaceLandmarks();
        if (landmarks.found()) {
            tracker.lookAgain(frame, landmarks, refined, new StageTimes());
        }
        CameraIntrinsics camera = CameraIntrinsics.ofVerticalFov(shot.width(), shot.height(), shot.fovDegrees());
        for (PoseEstimator estimator : judged) {
            into.add(new Observation(
                    estimator.name(),
                    head.name(),
                    shot,
                    landmarks.found(),
                    landmarks.found() ? estimator.estimate(refined, camera) : shot.truth()));
        }
        return landmarks.found();
    }
}
