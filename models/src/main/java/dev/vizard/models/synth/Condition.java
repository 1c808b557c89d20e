package dev.vizard.models.synth;

import java.util.Locale;

/** Named kinds of faces on which estimators are compared. */
public enum Condition {
    /** The distribution of the program that this one replaces: a rigid face, R = Rx * Ry * Rz, no perspective. */
    ORIGINAL(FaceSpread.RIGID),
    /** The canonical face, exact landmarks, no perspective. */
    CLEAN(FaceSpread.RIGID),
    /** Landmarks each off by 1 % of the outer-eye distance. */
    NOISE1(new FaceSpread(0, 0, 0, 0.01, 0, false, 0)),
    /** Landmarks each off by 2 %. */
    NOISE2(new FaceSpread(0, 0, 0, 0.02, 0, false, 0)),
    /** Other people. */
    IDENTITY(new FaceSpread(1, 0, 0, 0, 0, false, 0)),
    /** Other looks on the same face. */
    EXPRESSION(new FaceSpread(0, 0, 1, 0, 0, false, 0)),
    /** Other people, talking and laughing. */
    IDENTITY_EXPRESSION(new FaceSpread(1, 0, 1, 0, 0, false, 0)),
    /** The canonical face before a near camera whose field of view is known. */
    PERSPECTIVE(new FaceSpread(0, 0, 0, 0, 0, true, 0)),
    /** Other people with expressions before a near camera whose field of view is taken to be 15 degrees off. */
    FOV_WRONG(new FaceSpread(1, 0, 1, 0, 0, true, 15)),
    /** Everything at once. */
    ALL(new FaceSpread(1, 0, 1, 0.01, 0.005, true, 0)),
    /** Everything at once, with people of a shape model that no training sees. */
    LONG_SCALE(new FaceSpread(0, 1, 1, 0.01, 0.005, true, 0));

    private final FaceSpread spread;

    Condition(FaceSpread spread) {
        this.spread = spread;
    }

    /** How much varies. */
    public FaceSpread spread() {
        return spread;
    }

    /** As it is written in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
