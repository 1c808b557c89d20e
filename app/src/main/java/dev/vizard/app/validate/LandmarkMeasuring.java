package dev.vizard.app.validate;

import dev.vizard.models.measured.MeasuredFace;
import dev.vizard.models.measured.MeasuredFaces;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.FaceTracker;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.metrics.StageTimes;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.CanonicalFace;
import dev.vizard.vision.pose.HeadPose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Measures what the landmark network makes of rendered heads: each picture is looked at as a picture of its own (from a
 * detection) and as one of a row (from the region that a tracker would have had).
 */
final class LandmarkMeasuring {

    /** How far a tracked region is off, as if the head had moved since: share of the face, and degrees. */
    private static final double MOVED = 0.06;

    private static final double TURNED_DEGREES = 7;
    /** Landmarks whose centre is farther than this from the head's, in face radii, are not of this face. */
    private static final double SAME_FACE = 0.8;

    private static final double FACE_RADIUS_CM = 8;

    private static final int[] EYE_CORNERS = {33, 133, 263, 362};

    private final FaceTracker tracker;
    private final int[] landmarks = LandmarkSets.sixtyEight();
    private final FaceLandmarks points = new FaceLandmarks();
    private final StageTimes times = new StageTimes();
    private final Frame frame = new Frame();
    private final List<MeasuredFace> faces = new ArrayList<>();

    LandmarkMeasuring(Path models) {
        tracker = new FaceTracker(models);
    }

    /** Measures these heads; the set numbers them in the order given. */
    MeasuredFaces run(
            HeadStudio studio,
            Heads heads,
            List<Integer> chosen,
            int pictures,
            long seed,
            Validation.Progress progress) {
        List<String> names = new ArrayList<>();
        try (tracker) {
            for (int identity = 0; identity < chosen.size(); identity++) {
                Head head = heads.load(chosen.get(identity));
                names.add(head.name());
                studio.seat(head);
                long own = seed * 1_000_003 + head.name().hashCode();
                ShotSampler shots = new ShotSampler(heads.trainingRange(), own);
                RandomGenerator random = new SplittableRandom(own + 1);
                for (int i = 0; i < pictures; i++) {
                    measure(studio, shots.next(), identity, random);
                    progress.show(
                            (long) identity * pictures + i + 1,
                            (long) pictures * chosen.size(),
                            head.name() + ", " + faces.size() + " faces");
                }
            }
        }
        return new MeasuredFaces(names, faces);
    }

    private void measure(HeadStudio studio, Shot shot, int identity, RandomGenerator random) {
        studio.take(shot, frame);
        CameraIntrinsics camera = CameraIntrinsics.ofVerticalFov(shot.width(), shot.height(), shot.fovDegrees());
        tracker.reset();
        tracker.track(frame, points, times);
        keep(shot, identity, 1, camera);
        // From the place where the head was a moment ago, whether a detector would have found it there or not.
        if (!points.found()) {
            placeCanonical(shot, camera);
        }
        shake(random);
        tracker.follow(points);
        tracker.track(frame, points, times);
        if (points.found()) {
            if (random.nextBoolean()) {
                tracker.track(frame, points, times);
            }
            keep(shot, identity, 2, camera);
        }
    }

    private void keep(Shot shot, int identity, int passes, CameraIntrinsics camera) {
        if (points.found() && ofThisHead(shot, camera)) {
            faces.add(MeasuredFace.of(
                    identity, passes, points, landmarks, camera, shot.truth().rotation(new Quaterniond())));
        }
    }

    private boolean ofThisHead(Shot shot, CameraIntrinsics camera) {
        double x = 0;
        double y = 0;
        for (int landmark : landmarks) {
            x += points.x(landmark) / landmarks.length;
            y += points.y(landmark) / landmarks.length;
        }
        HeadPose p = shot.truth();
        double scale = camera.focalPixels() / -p.tzCm();
        double dx = x - (camera.centreX() + p.txCm() * scale);
        double dy = y - (camera.centreY() - p.tyCm() * scale);
        return Math.hypot(dx, dy) < SAME_FACE * FACE_RADIUS_CM * 1.5 * scale;
    }

    /** Writes into {@link #points} where the canonical face would be at the picture's pose. */
    private void placeCanonical(Shot shot, CameraIntrinsics camera) {
        HeadPose truth = shot.truth();
        Quaterniond rotation = truth.rotation(new Quaterniond());
        CanonicalFace face = CanonicalFace.get();
        Vector3d eyes = new Vector3d();
        for (int corner : EYE_CORNERS) {
            eyes.add(face.x(corner), face.y(corner), face.z(corner));
        }
        eyes.div(EYE_CORNERS.length);
        Vector3d p = new Vector3d();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            rotation.transform(p.set(face.x(i), face.y(i), face.z(i)).sub(eyes))
                    .add(truth.txCm(), truth.tyCm(), truth.tzCm());
            points.xyz()[3 * i] = (float) (camera.centreX() + camera.focalPixels() * p.x / -p.z);
            points.xyz()[3 * i + 1] = (float) (camera.centreY() - camera.focalPixels() * p.y / -p.z);
            points.xyz()[3 * i + 2] = (float) ((truth.tzCm() - p.z) * camera.focalPixels() / -truth.tzCm());
        }
    }

    /** Moves, turns and scales the points in the picture. */
    private void shake(RandomGenerator random) {
        float minX = Float.MAX_VALUE;
        float maxX = -Float.MAX_VALUE;
        float minY = Float.MAX_VALUE;
        float maxY = -Float.MAX_VALUE;
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            minX = Math.min(minX, points.x(i));
            maxX = Math.max(maxX, points.x(i));
            minY = Math.min(minY, points.y(i));
            maxY = Math.max(maxY, points.y(i));
        }
        double side = Math.max(maxX - minX, maxY - minY);
        double shiftX = MOVED * side * random.nextGaussian();
        double shiftY = MOVED * side * random.nextGaussian();
        double scale = Math.exp(MOVED * random.nextGaussian());
        double angle = Math.toRadians(TURNED_DEGREES * random.nextGaussian());
        double cos = scale * Math.cos(angle);
        double sin = scale * Math.sin(angle);
        double middleX = (minX + maxX) / 2;
        double middleY = (minY + maxY) / 2;
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            double x = points.x(i) - middleX;
            double y = points.y(i) - middleY;
            points.xyz()[3 * i] = (float) (middleX + cos * x - sin * y + shiftX);
            points.xyz()[3 * i + 1] = (float) (middleY + sin * x + cos * y + shiftY);
        }
    }
}
