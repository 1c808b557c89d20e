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

    /** A detector's guess may be wrong; the landmark network knows. This many are tried. */
    private static final int MOST_CANDIDATES = 3;

    /** Of the guesses that a closer search makes, this many are tried. */
    private static final int MOST_GUESSES = 12;

    private final FaceDetector detector;
    private final FaceLandmarker landmarker;
    private final StillLooks looks;
    private FaceRegion next;
    private boolean fresh = true;
    private int window;

    /** A tracker with the two networks in {@code models}: face-detector.onnx and face-landmarks.onnx. */
    public FaceTracker(Path models) {
        detector = new FaceDetector(models.resolve("face-detector.onnx"));
        try {
            landmarker = new FaceLandmarker(models.resolve("face-landmarks.onnx"));
        } catch (RuntimeException e) {
            detector.close();
            throw e;
        }
        looks = new StillLooks(landmarker);
    }

    /**
     * Looks some more times at the face that was just found, for a picture that stands alone.
     *
     * @param first what {@link #track} found in this very frame
     * @param into filled with the mean of the further looks; not the landmarks of any one of them
     */
    public void lookAgain(Frame frame, FaceLandmarks first, FaceLandmarks into, StageTimes times) {
        long start = System.nanoTime();
        looks.refine(frame, first, into);
        times.add(Stage.LANDMARKS, System.nanoTime() - start);
    }

    /** Forgets the face that it followed. */
    public void reset() {
        next = null;
        fresh = true;
        window = 0;
    }

    /** Goes on from where this face is, as if it had been found in the frame before. */
    public void follow(FaceLandmarks face) {
        FaceRegion region = FaceRegion.around(face);
        next = region.usable() ? region : null;
    }

    /** Fills {@code landmarks} for this frame, found or not, and adds the time each stage took. */
    public void track(Frame frame, FaceLandmarks landmarks, StageTimes times) {
        landmarks.mark(false, 0, frame.sequence(), frame.captureNanos());
        boolean found = next != null ? locate(frame, next, landmarks, times) : find(frame, landmarks, times);
        fresh = false;
        next = found ? FaceRegion.around(landmarks) : null;
        if (next != null && !next.usable()) {
            next = null;
        }
    }

    private boolean locate(Frame frame, FaceRegion region, FaceLandmarks landmarks, StageTimes times) {
        long start = System.nanoTime();
        float presence = landmarker.locate(frame, region, landmarks.xyz());
        times.add(Stage.LANDMARKS, System.nanoTime() - start);
        boolean found = presence >= MIN_PRESENCE;
        landmarks.mark(found, presence, frame.sequence(), frame.captureNanos());
        return found;
    }

    private boolean find(Frame frame, FaceLandmarks landmarks, StageTimes times) {
        long start = System.nanoTime();
        List<FaceRegion> faces = detector.detect(frame);
        times.add(Stage.DETECT, System.nanoTime() - start);
        if (locateFirst(frame, faces, landmarks, times)) {
            return true;
        }
        start = System.nanoTime();
        // The first picture has all the time it needs; while frames run, each takes one closer look.
        faces = fresh ? detector.searchAll(frame) : detector.search(frame, window++ % SearchWindows.count());
        times.add(Stage.DETECT, System.nanoTime() - start);
        return locateBest(frame, faces, landmarks, times);
    }

    /** Guesses: the one that the landmark network is most certain of counts, if it still is after a second look. */
    private boolean locateBest(Frame frame, List<FaceRegion> faces, FaceLandmarks landmarks, StageTimes times) {
        float best = MIN_PRESENCE;
        FaceRegion region = null;
        for (int i = 0; i < Math.min(MOST_GUESSES, faces.size()); i++) {
            if (locate(frame, faces.get(i), landmarks, times) && landmarks.presence() >= best) {
                best = landmarks.presence();
                region = FaceRegion.around(landmarks);
            }
        }
        if (region != null && region.usable() && locate(frame, region, landmarks, times)) {
            return true;
        }
        landmarks.mark(false, 0, frame.sequence(), frame.captureNanos());
        return false;
    }

    private boolean locateFirst(Frame frame, List<FaceRegion> faces, FaceLandmarks landmarks, StageTimes times) {
        for (int i = 0; i < Math.min(MOST_CANDIDATES, faces.size()); i++) {
            if (locate(frame, faces.get(i), landmarks, times)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        landmarker.close();
        detector.close();
    }
}
