package dev.vizard.models.synth;

import dev.vizard.vision.pose.CanonicalFace;
import java.util.random.RandomGenerator;

/** People and their looks: the canonical face's landmarks with other proportions, features and expressions. */
public final class FaceVariation {

    /** Fields of the bank that make one person. */
    private static final int FIELDS_A_FACE = 10;

    private static final int ODD_FIELDS_A_FACE = 4;

    private final RandomGenerator random;
    private final float[] canonical;
    private final float[][] features;
    private final float[][] oddities;
    private final float[][] longFields;
    private final Expressions expressions;

    /** Faces of these landmarks; the same generator gives the same faces. */
    public FaceVariation(int[] landmarks, RandomGenerator random) {
        this.random = random;
        canonical = new float[landmarks.length * 3];
        CanonicalFace face = CanonicalFace.get();
        for (int i = 0; i < landmarks.length; i++) {
            canonical[i * 3] = face.x(landmarks[i]);
            canonical[i * 3 + 1] = face.y(landmarks[i]);
            canonical[i * 3 + 2] = face.z(landmarks[i]);
        }
        features = ShapeFieldBanks.FEATURES.at(landmarks);
        oddities = ShapeFieldBanks.ODDITIES.at(landmarks);
        longFields = ShapeFieldBanks.LONG.at(landmarks);
        expressions = new Expressions(landmarks);
    }

    /**
     * The next face.
     *
     * @param shape filled with x, y, z of each landmark, head axes, cm
     */
    public void next(FaceSpread spread, double[] shape) {
        for (int k = 0; k < shape.length; k++) {
            shape[k] = canonical[k];
        }
        if (spread.identity() > 0) {
            add(features, FIELDS_A_FACE, spread.identity() * FaceSpread.FEATURE_CM, shape);
            add(oddities, ODD_FIELDS_A_FACE, spread.identity() * FaceSpread.ASYMMETRY_CM, shape);
        }
        if (spread.longIdentity() > 0) {
            add(longFields, FIELDS_A_FACE, spread.longIdentity() * FaceSpread.LONG_CM, shape);
        }
        double proportion = FaceSpread.PROPORTION * Math.max(spread.identity(), spread.longIdentity());
        if (proportion > 0) {
            for (int axis = 0; axis < 3; axis++) {
                double factor = Math.exp(proportion * random.nextGaussian());
                for (int k = axis; k < shape.length; k += 3) {
                    shape[k] *= factor;
                }
            }
        }
        if (spread.expression() > 0) {
            expressions.add(random, spread.expression(), shape);
        }
    }

    private void add(float[][] bank, int count, double deviation, double[] into) {
        double share = deviation / Math.sqrt(count);
        for (int i = 0; i < count; i++) {
            float[] field = bank[random.nextInt(bank.length)];
            double weight = share * random.nextGaussian();
            for (int k = 0; k < into.length; k++) {
                into[k] += weight * field[k];
            }
        }
    }

    /** Adds a smooth random displacement of the given standard deviation, x, y, z of each landmark. */
    void addSmooth(double deviation, double[] into) {
        add(features, FIELDS_A_FACE / 2, deviation, into);
    }
}
