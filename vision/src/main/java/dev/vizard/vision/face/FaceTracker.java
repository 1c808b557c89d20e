package dev.vizard.vision.face;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.metrics.StageTimes;
import dev.vizard.vision.metrics.StageTimes.Stage;
import java.nio.file.Path;
import java.util.List;

/**
 * Follows one face: from the region of the frame before while it is in sight, by the detector when it is not. The face
 * that is followed stays the same when a second one comes in; where there are several to begin with, it is the one that
 * the detector is most certain of. Used by one thread.
 */
public final class FaceTracker implements AutoCloseable {

    /** Below this the face counts as lost, as in MediaPipe. */
    private static final float MIN_PRESENCE = 0.5f;

    private final FaceDetector detector;
    private final FaceLandmarker landmarker;
    private FaceRegion next;

    /** A tracker with the two networks in {@code models}: face-detector.onnx and face-landmarks.onnx. */
    public FaceTracker(Path models) {
        detector = new FaceDetector(models.resolve("face-detector.onnx"));
        try {
            landmarker = new FaceLandmarker(models.resolve("face-landmarks.onnx"));
        } catch (RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    /** Forgets the face that it followed. */
    public void reset() {
        next = null;
    }

    /** Fills {@code landmarks} for this frame, found or not, and adds the time each stage took. */
    public void track(Frame frame, FaceLandmarks landmarks, StageTimes times) {
        if (next == null) {
            long start = System.nanoTime();
            List<FaceRegion> faces = detector.detect(frame);
            times.add(Stage.DETECT, System.nanoTime() - start);
            next = faces.isEmpty() ? null : faces.get(0);
        }
        if (next == null) {
            landmarks.mark(false, 0, frame.sequence(), frame.captureNanos());
            return;
        }
        long start = System.nanoTime();
        float presence = landmarker.locate(frame, next, landmarks.xyz());
        times.add(Stage.LANDMARKS, System.nanoTime() - start);
        boolean found = presence >= MIN_PRESENCE;
        landmarks.mark(found, presence, frame.sequence(), frame.captureNanos());
        next = found ? FaceRegion.around(landmarks) : null;
        if (next != null && !next.usable()) {
            next = null;
        }
    }

    @Override
    public void close() {
        landmarker.close();
        detector.close();
    }
}
