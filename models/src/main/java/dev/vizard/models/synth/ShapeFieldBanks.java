package dev.vizard.models.synth;

/** The banks that all samplers share: part of the generator, so their seeds never change. */
final class ShapeFieldBanks {

    private static final int COUNT = 96;

    /** How people differ, alike left and right. */
    static final ShapeFields FEATURES = ShapeFields.make(COUNT, FaceSpread.FEATURE_SCALE_CM, false, true, 11);

    /** How the two halves of a face differ. */
    static final ShapeFields ODDITIES = ShapeFields.make(COUNT / 2, FaceSpread.FEATURE_SCALE_CM, false, false, 12);

    /** People by another model, which no training sees. */
    static final ShapeFields LONG = ShapeFields.make(COUNT, FaceSpread.LONG_SCALE_CM, true, true, 13);

    private ShapeFieldBanks() {}
}
