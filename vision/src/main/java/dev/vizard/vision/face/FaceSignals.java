package dev.vizard.vision.face;

/**
 * How far the mouth is open and how far each eye is, from the landmarks of one face. Distances are taken in three
 * dimensions with the landmark network's own depth, so that a turned head changes them little. Nothing is smoothed.
 * Allocates nothing; one thread.
 *
 * <p>The mouth is the gap between the inner lips over the length from the forehead's edge to the nose's base, which no
 * jaw moves and no yaw shortens. A smile parts the lips without the jaw, so the gap that counts as closed grows with the
 * mouth's width. The eyes are the eye aspect ratio of six points (Soukupova and Cech, "Real-Time Eye Blink Detection
 * using Facial Landmarks", CVWW 2016): the mean height of the opening over its width.
 */
public final class FaceSignals {

    private static final int UPPER_LIP_INNER = 13;
    private static final int LOWER_LIP_INNER = 14;
    private static final int NOSE_BASE = 2;

    // In lengths from forehead to nose. The canonical face's closed lips are 0.055 apart and its mouth is 0.47 wide; a
    // jaw turned by 25 degrees parts its lips by 0.40. The slope is that of the bundled clip, whose head smiles with
    // its teeth.
    private static final double CLOSED_GAP = 0.055;
    private static final double WIDE_GAP = 0.40;
    private static final double UNSMILING_WIDTH = 0.5;
    private static final double GAP_OF_SMILE = 0.45;

    // Ratios on the bundled clip, eyes open, are 0.26 to 0.36 over all its poses.
    private static final double SHUT_RATIO = 0.14;
    private static final double OPEN_RATIO = 0.26;

    /** Below this share of the other eye's width in the picture an eye is seen too much from the side to be judged. */
    private static final double UNSEEN_WIDTH = 0.35;

    private static final double SEEN_WIDTH = 0.55;

    // Outer corner, two of the upper lid, inner corner, two of the lower lid: p1 to p6 of the paper.
    private static final int[] LEFT_EYE = {263, 387, 385, 362, 380, 373};
    private static final int[] RIGHT_EYE = {33, 160, 158, 133, 153, 144};

    private double mouth;
    private double left = 1;
    private double right = 1;

    /** Measures a face; without one the answers stay as they are. */
    public void measure(FaceLandmarks face) {
        if (!face.found()) {
            return;
        }
        double length = distance(face, LandmarkSets.FOREHEAD_TOP, NOSE_BASE);
        if (!(length > 0)) {
            return;
        }
        double width = distance(face, LandmarkSets.MOUTH_LEFT, LandmarkSets.MOUTH_RIGHT) / length;
        double closed = CLOSED_GAP + GAP_OF_SMILE * Math.max(0, width - UNSMILING_WIDTH);
        double gap = distance(face, UPPER_LIP_INNER, LOWER_LIP_INNER) / length;
        mouth = share(gap, closed, Math.max(WIDE_GAP, closed + CLOSED_GAP));
        double leftSeen = share(widthSeen(face, LEFT_EYE) / widthSeen(face, RIGHT_EYE), UNSEEN_WIDTH, SEEN_WIDTH);
        double rightSeen = share(widthSeen(face, RIGHT_EYE) / widthSeen(face, LEFT_EYE), UNSEEN_WIDTH, SEEN_WIDTH);
        double leftOwn = openness(face, LEFT_EYE);
        double rightOwn = openness(face, RIGHT_EYE);
        left = rightOwn + leftSeen * (leftOwn - rightOwn);
        right = leftOwn + rightSeen * (rightOwn - leftOwn);
    }

    private static double openness(FaceLandmarks face, int[] eye) {
        double height = (distance(face, eye[1], eye[5]) + distance(face, eye[2], eye[4])) / 2;
        return share(height / distance(face, eye[0], eye[3]), SHUT_RATIO, OPEN_RATIO);
    }

    private static double widthSeen(FaceLandmarks face, int[] eye) {
        return Math.max(1e-6, Math.hypot(face.x(eye[0]) - face.x(eye[3]), face.y(eye[0]) - face.y(eye[3])));
    }

    /** Where a value lies between two others, 0..1. */
    private static double share(double value, double none, double all) {
        double share = (value - none) / (all - none);
        // Points that coincide give no number.
        return share >= 0 ? Math.min(1, share) : 0;
    }

    private static double distance(FaceLandmarks face, int a, int b) {
        double x = face.x(a) - face.x(b);
        double y = face.y(a) - face.y(b);
        double z = face.z(a) - face.z(b);
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** 0 for closed lips, 1 for a mouth wide open. */
    public double mouthOpening() {
        return mouth;
    }

    /** The subject's left eye: 0 shut, 1 open; an eye turned out of sight is told as the other. */
    public double leftEyeOpenness() {
        return left;
    }

    /** The subject's right eye: 0 shut, 1 open; an eye turned out of sight is told as the other. */
    public double rightEyeOpenness() {
        return right;
    }
}
