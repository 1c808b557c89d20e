package dev.vizard.app.synth;

/**
 * Where the head ends in the portrait: the outline of face, hair and ears, drawn by hand on the picture, by direction.
 * A "turn" is the place around the face in steps of the 36 landmarks of the face's oval: 0 at the forehead's middle, then
 * over the subject's left temple, 18 at the chin, and back over the right temple.
 */
final class HeadOutline {

    /** Landmarks of the face's oval, from the forehead's middle over the subject's left temple. */
    static final int[] OVAL = {
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
        150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
    };

    // Hair and ears, pixels of the portrait, from the lobe of the subject's right ear over the crown to the left lobe.
    private static final double[][] HAIR = {
        {178, 131},
        {173, 125},
        {170, 119},
        {165, 114},
        {160, 108},
        {156, 101},
        {154, 92},
        {153, 82},
        {153, 70},
        {155, 60},
        {161, 52},
        {169, 45},
        {179, 38},
        {187, 32},
        {195, 27},
        {204, 22},
        {216, 18},
        {229, 16},
        {242, 17},
        {253, 20},
        {263, 24},
        {273, 30},
        {281, 36},
        {288, 45},
        {294, 55},
        {298, 66},
        {301, 78},
        {302, 88},
        {300, 98},
        {297, 106},
        {291, 114},
        {284, 121},
        {280, 129},
        {275, 135},
        {271, 137}
    };

    // Directions are counted from the middle of the face.
    private static final double CENTRE_X = 226;
    private static final double CENTRE_Y = 108;

    private HeadOutline() {}

    /** How much a direction belongs to hair and ear (1) rather than to jaw and throat (0). */
    static double hairiness(double turn) {
        double t = wrap(turn);
        return t < 18 ? 1 - smooth((t - 8.9) / 1.2) : smooth((t - 25.9) / 1.2);
    }

    /** Whether a direction, 0..36, is that of an ear. */
    static boolean besideEar(double turn) {
        return turn > 8 && turn < 28;
    }

    /** The turn in 0..36. */
    static double wrap(double turn) {
        double t = turn % OVAL.length;
        return t < 0 ? t + OVAL.length : t;
    }

    /** 0 below 0, 1 above 1, and a smooth cubic between. */
    static double smooth(double x) {
        double c = Math.max(0, Math.min(1, x));
        return c * c * (3 - 2 * c);
    }

    /** Where the ray from the face's middle through (x, y) leaves the hair; beside the hair the nearest ear lobe. */
    static double[] silhouette(double x, double y) {
        double dx = x - CENTRE_X;
        double dy = y - CENTRE_Y;
        for (int i = 0; i + 1 < HAIR.length; i++) {
            double ax = HAIR[i][0] - CENTRE_X;
            double ay = HAIR[i][1] - CENTRE_Y;
            double ex = HAIR[i + 1][0] - HAIR[i][0];
            double ey = HAIR[i + 1][1] - HAIR[i][1];
            double determinant = dx * ey - dy * ex;
            double along = (ax * ey - ay * ex) / determinant;
            double share = (ax * dy - ay * dx) / determinant;
            if (Math.abs(determinant) > 1e-9 && along > 0 && share >= 0 && share <= 1) {
                return new double[] {CENTRE_X + along * dx, CENTRE_Y + along * dy};
            }
        }
        return HAIR[dx < 0 ? 0 : HAIR.length - 1].clone();
    }

    /** Whether a colour is the portrait's pale grey backdrop rather than hair or skin. */
    static boolean isBackdrop(double[] rgb) {
        double least = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
        double most = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        return most - least < 38 && rgb[1] > 120;
    }
}
