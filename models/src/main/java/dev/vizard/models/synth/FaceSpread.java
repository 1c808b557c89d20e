package dev.vizard.models.synth;

/**
 * How much faces, cameras and landmarks vary: every spread of the generator is here, as a factor on the full ones below.
 *
 * @param identity 0 none to 1 as people differ, by short-scale features
 * @param longIdentity the same by a shape model that no training sees
 * @param expression 0 none to 1 as people talk and laugh
 * @param independentNoise standard deviation of each landmark by itself, share of the outer-eye distance
 * @param correlatedNoise standard deviation of what neighbouring landmarks have in common, share of the outer-eye distance
 * @param perspective whether the camera is near; otherwise so far that perspective is gone
 * @param fovErrorDegrees how far the field of view that is told is off, to either side
 */
public record FaceSpread(
        double identity,
        double longIdentity,
        double expression,
        double independentNoise,
        double correlatedNoise,
        boolean perspective,
        double fovErrorDegrees) {

    /** Standard deviation of a head's width, height and depth: surveys of adults put each at 4 to 7 %. */
    static final double PROPORTION = 0.06;

    /** Standard deviation of where a feature lies once proportions are taken out, cm an axis: noses, chins and brows. */
    static final double FEATURE_CM = 0.33;

    /** The same for what is not alike left and right. */
    static final double ASYMMETRY_CM = 0.08;

    /** Distance over which features go together, cm: about a nose. */
    static final double FEATURE_SCALE_CM = 3.0;

    /** Standard deviation of the shape model that is kept from training, cm an axis, and its length scale: half a face. */
    static final double LONG_CM = 0.45;

    static final double LONG_SCALE_CM = 7.5;

    /** The jaw opens up to this far, degrees; half of all faces keep it shut. */
    static final double JAW_DEGREES = 18;

    /** Standard deviation of a mouth's corner and of a brow, cm along their way. */
    static final double MOUTH_CM = 0.45;

    static final double BROW_CM = 0.4;

    /** Vertical field of view, degrees: from laptops to wide webcams. */
    static final double MIN_FOV = 40;

    static final double MAX_FOV = 80;

    /** From a face that fills the picture to a person who leans back, cm. */
    static final double MIN_DISTANCE_CM = 35;

    static final double MAX_DISTANCE_CM = 120;

    /** The canonical face as it is, seen without perspective. */
    public static final FaceSpread RIGID = new FaceSpread(0, 0, 0, 0, 0, false, 0);
}
