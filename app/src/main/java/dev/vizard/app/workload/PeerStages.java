package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.app.bench.RowSeries;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.HeadPose;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import java.util.ArrayList;
import java.util.List;

/** The default estimator and filter in turns with each of the others, on the same points and poses. */
final class PeerStages {

    private static final int TURNS_A_BLOCK = 60;

    private PeerStages() {}

    /** The rows {@code peer.pose.NAME}: all pictures estimated, the default over NAME. */
    static List<RowSeries> estimators(Home home, PeerPictures pictures, int blocks) {
        CameraIntrinsics camera = CameraIntrinsics.ofVerticalFov(
                pictures.width(), pictures.height(), VisionSettings.DEFAULT.fovDegrees());
        List<RowSeries> rows = new ArrayList<>();
        for (String name : PoseEstimators.names()) {
            if (name.equals(VisionSettings.DEFAULT.estimator())) {
                continue;
            }
            try (PoseEstimator ours = PoseEstimators.create(VisionSettings.DEFAULT.estimator(), home.models());
                    PoseEstimator theirs = PoseEstimators.create(name, home.models())) {
                rows.add(Turns.ratio(
                        "peer.pose." + name,
                        blocks,
                        TURNS_A_BLOCK,
                        () -> estimate(ours, pictures.faces(), camera),
                        () -> estimate(theirs, pictures.faces(), camera),
                        turn -> {}));
            }
        }
        return rows;
    }

    private static void estimate(PoseEstimator estimator, List<FaceLandmarks> faces, CameraIntrinsics camera) {
        for (FaceLandmarks face : faces) {
            check(estimator.estimate(face, camera));
        }
    }

    /** The rows {@code peer.filter.NAME}: all poses smoothed, the default over NAME. */
    static List<RowSeries> filters(PeerPictures pictures, int blocks) {
        PoseFilter ours = PoseFilters.create(FilterSettings.DEFAULT);
        List<RowSeries> rows = new ArrayList<>();
        for (String name : PoseFilters.names()) {
            if (name.equals(FilterSettings.DEFAULT.name())) {
                continue;
            }
            PoseFilter theirs = PoseFilters.create(FilterSettings.DEFAULT.withName(name));
            rows.add(Turns.ratio(
                    "peer.filter." + name,
                    blocks,
                    TURNS_A_BLOCK,
                    () -> smooth(ours, pictures.poses()),
                    () -> smooth(theirs, pictures.poses()),
                    turn -> {}));
        }
        return rows;
    }

    private static void smooth(PoseFilter filter, List<HeadPose> poses) {
        filter.reset();
        for (HeadPose pose : poses) {
            check(filter.filter(pose));
        }
    }

    /** Looked at, so that the compiler cannot leave it out. */
    private static void check(HeadPose pose) {
        if (!pose.isFinite()) {
            throw new IllegalStateException("a pose is no number");
        }
    }
}
