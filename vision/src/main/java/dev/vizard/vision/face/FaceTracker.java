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
 *
 * <p>A face that is followed may be harder to see than one that is taken up: where its region shows too little, closer cuts
 * towards the nose are tried, for that is how the landmark network sees profiles best; and a fainter answer will do. When
 * it is gone all the same, its place is watched for some frames more, and only faces near it are taken for it.
 */
public final class FaceTracker implements AutoCloseable {

    /** Below this a face is none, as in MediaPipe. */
    private static final float MIN_PRESENCE = 0.5f;

    /** Down to this a face that is being followed still counts. */
    private static final float MIN_FOLLOWED_PRESENCE = 0.3f;

    /**
     * For a while after a face was lost it takes this much: the side and back of a head, too, look like a face to both
     * networks now and then, but never surely and twice.
     */
    private static final float SURE_PRESENCE = 0.9f;

    /** How long that while is, frames. */
    private static final int DOUBT = 60;

    /** So many frames the place of a lost face is watched. */
    private static final int PATIENCE = 3;

    /** By how much the watched region grows a frame. */
    private static final double GROWTH = 1.08;

    /** Closer cuts for turned heads: share of the region's size, and shift towards the nose as a share of it. */
    private static final double[][] CLOSER = {{0.85, 0.04}, {0.7, 0.08}};

    /** A detector's guess may be wrong; the landmark network knows. This many are tried. */
    private static final int MOST_CANDIDATES = 3;

    /** Of the guesses that a closer search makes, this many are tried. */
    private static final int MOST_GUESSES = 12;

    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final FaceDetector detector;
    private final FaceLandmarker landmarker;
    private final StillLooks looks;
    /** Where the face should be; null when it is not known. */
    private FaceRegion next;
    /** Which way the nose points along the region's x axis: 1 or -1. */
    private int nose = 1;

    /** Frames since the face was lost; {@link #NEVER} where there was none. */
    private int missed = NEVER;

    private boolean fresh = true;
    private int window;
    private final float[] kept = new float[FaceLandmarks.COUNT * 3];

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

    /** What the two networks have taken so far, nanoseconds. */
    public long networkNanos() {
        return detector.networkNanos() + landmarker.networkNanos();
    }

    /** Forgets the face that it followed. */
    public void reset() {
        next = null;
        missed = NEVER;
        fresh = true;
        window = 0;
    }

    /** Goes on from where this face is, as if it had been found in the frame before. */
    public void follow(FaceLandmarks face) {
        remember(face);
    }

    /** Fills {@code landmarks} for this frame, found or not, and adds the time each stage took. */
    public void track(Frame frame, FaceLandmarks landmarks, StageTimes times) {
        landmarks.mark(false, 0, frame.sequence(), frame.captureNanos());
        boolean found = next != null && followed(frame, landmarks, times);
        if (!found) {
            found = find(frame, landmarks, times);
        }
        fresh = false;
        if (found) {
            remember(landmarks);
        } else {
            landmarks.mark(false, landmarks.presence(), frame.sequence(), frame.captureNanos());
            watch();
        }
    }

    private void remember(FaceLandmarks face) {
        FaceRegion region = FaceRegion.around(face);
        next = region.usable() ? region : null;
        nose = region.noseSide(face);
        missed = 0;
    }

    /** Keeps the place of a face that is gone, for a while. */
    private void watch() {
        missed = Math.min(missed + 1, NEVER);
        next = next == null || missed > PATIENCE ? null : next.changed(GROWTH, 0);
    }

    private boolean followed(Frame frame, FaceLandmarks landmarks, StageTimes times) {
        float best = locate(frame, next, landmarks, times);
        if (best >= (missed == 0 ? MIN_PRESENCE : SURE_PRESENCE)) {
            return true;
        }
        System.arraycopy(landmarks.xyz(), 0, kept, 0, kept.length);
        for (double[] cut : CLOSER) {
            float presence = locate(frame, next.changed(cut[0], nose * cut[1]), landmarks, times);
            if (presence > best) {
                best = presence;
                System.arraycopy(landmarks.xyz(), 0, kept, 0, kept.length);
            }
        }
        System.arraycopy(kept, 0, landmarks.xyz(), 0, kept.length);
        boolean enough = best >= (missed == 0 ? MIN_FOLLOWED_PRESENCE : SURE_PRESENCE);
        landmarks.mark(enough, best, frame.sequence(), frame.captureNanos());
        return enough;
    }

    /** The presence of a face in the region; 0 where the mesh makes no sense. Marks {@code landmarks} accordingly. */
    private float locate(Frame frame, FaceRegion region, FaceLandmarks landmarks, StageTimes times) {
        long start = System.nanoTime();
        float presence = landmarker.locate(frame, region, landmarks.xyz());
        times.add(Stage.LANDMARKS, System.nanoTime() - start);
        if (!region.agrees(FaceRegion.around(landmarks))) {
            presence = 0;
        }
        landmarks.mark(presence >= MIN_PRESENCE, presence, frame.sequence(), frame.captureNanos());
        return presence;
    }

    private boolean find(Frame frame, FaceLandmarks landmarks, StageTimes times) {
        long start = System.nanoTime();
        List<FaceRegion> faces = detector.detect(frame);
        times.add(Stage.DETECT, System.nanoTime() - start);
        if (locateFirst(frame, faces, landmarks, times)) {
            return true;
        }
        if (next != null) {
            // It was here a moment ago; there is no hurry to search all over the picture.
            return false;
        }
        start = System.nanoTime();
        // The first picture has all the time it needs; while frames run, each takes one closer look.
        faces = fresh ? detector.searchAll(frame) : detector.search(frame, window++ % SearchWindows.count());
        times.add(Stage.DETECT, System.nanoTime() - start);
        return locateBest(frame, faces, landmarks, times);
    }

    /** Guesses: the one that the landmark network is most certain of counts, if it still is after a second look. */
    private boolean locateBest(Frame frame, List<FaceRegion> faces, FaceLandmarks landmarks, StageTimes times) {
        float best = enough();
        FaceRegion region = null;
        for (int i = 0; i < Math.min(MOST_GUESSES, faces.size()); i++) {
            float presence = locate(frame, faces.get(i), landmarks, times);
            if (presence >= best) {
                best = presence;
                region = FaceRegion.around(landmarks);
            }
        }
        if (region != null && locate(frame, region, landmarks, times) >= enough()) {
            return true;
        }
        landmarks.mark(false, 0, frame.sequence(), frame.captureNanos());
        return false;
    }

    private boolean locateFirst(Frame frame, List<FaceRegion> faces, FaceLandmarks landmarks, StageTimes times) {
        for (int i = 0; i < Math.min(MOST_CANDIDATES, faces.size()); i++) {
            boolean may = next == null || next.near(faces.get(i));
            if (may
                    && locate(frame, faces.get(i), landmarks, times) >= enough()
                    && confirmed(frame, landmarks, times)) {
                return true;
            }
        }
        return false;
    }

    /** In doubt, a face must be seen again from the region that it gives itself. */
    private boolean confirmed(Frame frame, FaceLandmarks landmarks, StageTimes times) {
        return enough() < SURE_PRESENCE
                || locate(frame, FaceRegion.around(landmarks), landmarks, times) >= SURE_PRESENCE;
    }

    /** The presence that makes a face. */
    private float enough() {
        return missed < DOUBT ? SURE_PRESENCE : MIN_PRESENCE;
    }

    @Override
    public void close() {
        landmarker.close();
        detector.close();
    }
}
