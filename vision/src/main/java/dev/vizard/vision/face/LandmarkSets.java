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

    private static final int[] SIX = {NOSE_TIP, CHIN, LEFT_EYE_OUTER, RIGHT_EYE_OUTER, MOUTH_LEFT, MOUTH_RIGHT};

    private LandmarkSets() {}

    /** The six that the smallest pose network reads, in its order. */
    public static int[] six() {
        return SIX.clone();
    }
}
