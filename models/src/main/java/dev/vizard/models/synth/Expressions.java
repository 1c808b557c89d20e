package dev.vizard.models.synth;

import dev.vizard.vision.pose.CanonicalFace;
import java.util.random.RandomGenerator;

/**
 * What muscles do to the canonical face, as displacements that add up: the jaw opens, the mouth's corners and the brows
 * move, the eyes shut. The pose is that of the skull, so here nothing rigid is taken out: a jaw that opens is no nod.
 */
final class Expressions {

    private static final int KINDS = 9;
    private static final int JAW = 0;
    private static final int SMILE_LEFT = 1;
    private static final int SMILE_RIGHT = 2;
    private static final int PUCKER = 3;
    private static final int MOUTH_ASIDE = 4;
    private static final int BROW_LEFT = 5;
    private static final int BROW_RIGHT = 6;
    private static final int FROWN = 7;
    private static final int BLINK = 8;

    /** The jaw's hinge, just before the ears; head axes, cm. */
    private static final double HINGE_Y = -0.5;

    private static final double HINGE_Z = -3;
    /** The lips meet here; over this height the jaw's share grows from nothing to all. */
    private static final double LIPS_Y = -4.15;

    private static final double LIPS_BLEND = 0.25;
    private static final double BLINK_CM = 0.6;

    private final float[][] fields;
    private final float[] weights = new float[KINDS];

    /** At these landmarks. */
    Expressions(int[] landmarks) {
        fields = new float[KINDS][landmarks.length * 3];
        CanonicalFace face = CanonicalFace.get();
        for (int i = 0; i < landmarks.length; i++) {
            double x = face.x(landmarks[i]);
            double y = face.y(landmarks[i]);
            double z = face.z(landmarks[i]);
            double jaw = Math.max(0, Math.min(1, (LIPS_Y - y) / LIPS_BLEND));
            put(JAW, i, 0, -jaw * (z - HINGE_Z), jaw * (y - HINGE_Y));
            double left = bell(x - 2.45, y + 4.3, 1.7, 1.7);
            double right = bell(x + 2.45, y + 4.3, 1.7, 1.7);
            put(SMILE_LEFT, i, left, 0.7 * left, -0.4 * left);
            put(SMILE_RIGHT, i, -right, 0.7 * right, -0.4 * right);
            double mouth = bell(x, y + 4.5, 2.4, 1.5);
            put(PUCKER, i, -x / 2.45 * mouth, 0, 0.6 * mouth);
            put(MOUTH_ASIDE, i, mouth, 0, 0);
            double browLeft = bell(x - 3.7, y - 4.9, 2.2, 1.0);
            double browRight = bell(x + 3.7, y - 4.9, 2.2, 1.0);
            put(BROW_LEFT, i, 0, browLeft, -0.15 * browLeft);
            put(BROW_RIGHT, i, 0, browRight, -0.15 * browRight);
            double frownLeft = bell(x - 1.6, y - 4.9, 1.2, 0.9);
            double frownRight = bell(x + 1.6, y - 4.9, 1.2, 0.9);
            put(FROWN, i, 0.6 * (frownRight - frownLeft), -(frownLeft + frownRight), 0);
            double lid = y > 2.5 ? bell(x - 3.18, y - 2.95, 0.9, 0.3) + bell(x + 3.18, y - 2.95, 0.9, 0.3) : 0;
            put(BLINK, i, 0, -BLINK_CM * lid, 0);
        }
    }

    private void put(int kind, int point, double x, double y, double z) {
        fields[kind][point * 3] = (float) x;
        fields[kind][point * 3 + 1] = (float) y;
        fields[kind][point * 3 + 2] = (float) z;
    }

    private static double bell(double dx, double dy, double widthX, double widthY) {
        return Math.exp(-0.5 * (dx * dx / (widthX * widthX) + dy * dy / (widthY * widthY)));
    }

    /** Adds a random expression of the given strength, 0..1, to points. */
    void add(RandomGenerator random, double strength, double[] points) {
        weights[JAW] = random.nextBoolean()
                ? (float) (strength * Math.toRadians(FaceSpread.JAW_DEGREES) * random.nextDouble())
                : 0;
        double smile = random.nextGaussian();
        weights[SMILE_LEFT] = (float) (strength * FaceSpread.MOUTH_CM * (smile + 0.3 * random.nextGaussian()));
        weights[SMILE_RIGHT] = (float) (strength * FaceSpread.MOUTH_CM * (smile + 0.3 * random.nextGaussian()));
        weights[PUCKER] = (float) (strength * FaceSpread.MOUTH_CM * Math.max(0, random.nextGaussian()));
        weights[MOUTH_ASIDE] = (float) (strength * 0.2 * FaceSpread.MOUTH_CM * random.nextGaussian());
        double brows = random.nextGaussian();
        weights[BROW_LEFT] = (float) (strength * FaceSpread.BROW_CM * (brows + 0.3 * random.nextGaussian()));
        weights[BROW_RIGHT] = (float) (strength * FaceSpread.BROW_CM * (brows + 0.3 * random.nextGaussian()));
        weights[FROWN] = (float) (strength * 0.5 * FaceSpread.BROW_CM * Math.max(0, random.nextGaussian()));
        weights[BLINK] = random.nextDouble() < 0.3 ? (float) (strength * random.nextDouble()) : 0;
        for (int kind = 0; kind < KINDS; kind++) {
            float weight = weights[kind];
            if (weight != 0) {
                float[] field = fields[kind];
                for (int k = 0; k < points.length; k++) {
                    points[k] += weight * field[k];
                }
            }
        }
    }
}
