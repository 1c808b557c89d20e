package dev.vizard.vision.face;

/** Landmarks by name, as MediaPipe's face mesh numbers them; left and right are the subject's own. */
public final class LandmarkSets {

    /** Tip of the nose. */
    public static final int NOSE_TIP = 1;

    /** Lowest point of the chin. */
    public static final int CHIN = 199;

    /** Outer corner of the left eye. */
    public static final int LEFT_EYE_OUTER = 263;

    /** Outer corner of the right eye. */
    public static final int RIGHT_EYE_OUTER = 33;

    /** Left corner of the mouth. */
    public static final int MOUTH_LEFT = 291;

    /** Right corner of the mouth. */
    public static final int MOUTH_RIGHT = 61;

    /** Middle of the forehead's upper edge. */
    public static final int FOREHEAD_TOP = 10;

    /** Middle of the jaw's lower edge. */
    public static final int CHIN_BOTTOM = 152;

    private static final int[] SIX = {NOSE_TIP, CHIN, LEFT_EYE_OUTER, RIGHT_EYE_OUTER, MOUTH_LEFT, MOUTH_RIGHT};

    // The 68 points of the iBUG annotation scheme, each the mesh landmark that lies on it: jaw line, brows, nose, eyes,
    // lips.
    private static final int[] SIXTY_EIGHT = {
        162,
        234,
        93,
        58,
        172,
        136,
        149,
        148,
        152,
        377,
        378,
        365,
        397,
        288,
        323,
        454,
        389, // jaw, right to left
        71,
        63,
        105,
        66,
        107,
        336,
        296,
        334,
        293,
        301, // brows
        168,
        197,
        5,
        4,
        75,
        97,
        2,
        326,
        305, // nose
        33,
        160,
        158,
        133,
        153,
        144,
        362,
        385,
        387,
        263,
        373,
        380, // eyes
        61,
        39,
        37,
        0,
        267,
        269,
        291,
        405,
        314,
        17,
        84,
        181, // outer lips
        78,
        82,
        13,
        312,
        308,
        317,
        14,
        87 // inner lips
    };

    private LandmarkSets() {}

    /** The six that the smallest pose network reads, in its order. */
    public static int[] six() {
        return SIX.clone();
    }

    /** The 68 that the larger pose networks read, in their order: those of the iBUG scheme (Sagonas et al., 2013). */
    public static int[] sixtyEight() {
        return SIXTY_EIGHT.clone();
    }
}
