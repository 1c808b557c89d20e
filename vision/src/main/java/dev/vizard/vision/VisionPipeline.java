package dev.vizard.vision;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.FaceTracker;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import dev.vizard.vision.metrics.StageTimes.Stage;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.HeadPose;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import java.nio.file.Path;
import java.util.Objects;

/**
 * One picture in, points and pose out: track, estimate, smooth; where asked, estimate and smooth a second way for
 * comparison. No thread of its own; the thread that makes it is the one that uses and closes it. The same pictures give the same answers.
 */
public final class VisionPipeline implements AutoCloseable {

    private final Path models;
    private final FaceTracker tracker;
    private final FaceLandmarks still = new FaceLandmarks();
    private VisionSettings settings;
    private PoseEstimator estimator;
    private PoseEstimator second;
    private PoseFilter filter;
    /** Beside the first; null where none is asked. */
    private PoseFilter otherFilter;

    private CameraIntrinsics camera;
    private HeadPose lastRaw = HeadPose.REST;
    private HeadPose lastFiltered = HeadPose.REST;
    private HeadPose lastOther;

    /**
     * A pipeline.
     *
     * @param models the folder with the networks
     * @throws dev.vizard.vision.onnx.ModelException if one of them cannot be used
     */
    public VisionPipeline(Path models, VisionSettings settings) {
        this.models = models;
        tracker = new FaceTracker(models);
        try {
            estimator = PoseEstimators.create(settings.estimator(), models);
            second = secondOf(settings);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        filter = PoseFilters.create(settings.filter());
        otherFilter = otherOf(settings);
        this.settings = settings;
    }

    private PoseEstimator secondOf(VisionSettings wanted) {
        return wanted.comparing() ? PoseEstimators.create(wanted.compareWith(), models) : null;
    }

    private static PoseFilter otherOf(VisionSettings wanted) {
        return wanted.otherFilter() == null ? null : PoseFilters.create(wanted.otherFilter());
    }

    /** Takes other settings from the next frame on; only the stages whose own settings differ are made anew. */
    public void configure(VisionSettings wanted) {
        if (wanted.equals(settings)) {
            return;
        }
        if (!wanted.estimator().equals(settings.estimator())) {
            PoseEstimator made = PoseEstimators.create(wanted.estimator(), models);
            estimator.close();
            estimator = made;
        }
        if (!wanted.compareWith().equals(settings.compareWith())) {
            PoseEstimator made = secondOf(wanted);
            if (second != null) {
                second.close();
            }
            second = made;
        }
        configureFilters(wanted);
        camera = null;
        settings = wanted;
    }

    private void configureFilters(VisionSettings wanted) {
        if (wanted.equals(settings.withFiltersSwapped())) {
            // Each goes on with what it knows, so that nothing jumps.
            PoseFilter first = filter;
            filter = otherFilter;
            otherFilter = first;
            HeadPose firstPose = lastFiltered;
            lastFiltered = lastOther == null ? lastFiltered : lastOther;
            lastOther = firstPose;
            return;
        }
        if (!wanted.filter().equals(settings.filter())) {
            filter = PoseFilters.create(wanted.filter());
        }
        if (!Objects.equals(wanted.otherFilter(), settings.otherFilter())) {
            otherFilter = otherOf(wanted);
            lastOther = null;
        }
    }

    /** Forgets the face and the motion before, as at the start of another clip. */
    public void reset() {
        tracker.reset();
        filter.reset();
        if (otherFilter != null) {
            otherFilter.reset();
        }
        lastOther = null;
        lastRaw = HeadPose.REST;
        lastFiltered = HeadPose.REST;
    }

    /**
     * Works on {@code slot.picture} and fills in points, poses and stage times. Where no face is found, the poses stay
     * those of the last that was.
     *
     * <p>Marks the frame's moments from {@link Moment#TRACKED} to {@link Moment#FILTERED}; the others are its caller's.
     *
     * <p>A picture that stands alone is looked at several times for its pose; its points are those of the first look.
     *
     * @param independent whether the picture has nothing to do with the one before
     */
    public void step(TrackedFrame slot, boolean independent) {
        long start = System.nanoTime();
        long networks = networkNanos();
        Frame picture = slot.picture;
        if (independent) {
            reset();
        }
        tracker.track(picture, slot.landmarks, slot.times);
        slot.moments.mark(Moment.TRACKED);
        FaceLandmarks face = slot.landmarks;
        if (face.found()) {
            if (independent) {
                tracker.lookAgain(picture, slot.landmarks, still, slot.times);
                face = still;
            }
            long pose = System.nanoTime();
            HeadPose estimate = estimator.estimate(face, cameraFor(picture));
            // A filter would never get rid of a value that is no number.
            lastRaw = estimate.isFinite() ? estimate : lastRaw;
            long smooth = System.nanoTime();
            lastFiltered = filter.filter(lastRaw);
            long smoothed = System.nanoTime();
            slot.times.add(Stage.POSE, smooth - pose);
            slot.times.add(Stage.FILTER, smoothed - smooth);
            slot.moments.mark(Moment.ESTIMATED, smooth);
            slot.moments.mark(Moment.FILTERED, smoothed);
            lastOther = otherFilter == null ? null : otherFilter.filter(lastRaw);
        }
        slot.times.add(Stage.NETS, networkNanos() - networks);
        slot.setPoses(lastRaw, lastFiltered);
        slot.setOtherFiltered(lastOther);
        slot.setCompared(compared(face, slot, picture));
        slot.times.add(Stage.STEP, System.nanoTime() - start);
    }

    private long networkNanos() {
        return tracker.networkNanos() + estimator.networkNanos();
    }

    private HeadPose compared(FaceLandmarks face, TrackedFrame slot, Frame picture) {
        if (second == null || !face.found()) {
            return null;
        }
        long start = System.nanoTime();
        HeadPose pose = second.estimate(face, cameraFor(picture));
        slot.times.add(Stage.COMPARE, System.nanoTime() - start);
        return pose.isFinite() ? pose : null;
    }

    private CameraIntrinsics cameraFor(Frame picture) {
        if (camera == null || camera.width() != picture.width() || camera.height() != picture.height()) {
            camera = CameraIntrinsics.ofVerticalFov(picture.width(), picture.height(), settings.fovDegrees());
        }
        return camera;
    }

    @Override
    public void close() {
        if (second != null) {
            second.close();
        }
        if (estimator != null) {
            estimator.close();
        }
        tracker.close();
    }
}
