package dev.vizard.vision.pose;

import dev.vizard.vision.face.LandmarkSets;
import org.joml.Quaterniond;

/**
 * The rigid face of six points on which the smallest network is trained: nose tip, chin, the eyes' outer corners, the
 * mouth's corners, in head axes. It is the widely used generic head model of the OpenCV tutorials, in fifths of its unit.
 */
public final class SixPointModel {

    /** Points in the model, in the order of {@link LandmarkSets#six()}. */
    public static final int POINTS = 6;

    private static final double[] X = {0, 0, 45, -45, 30, -30};
    private static final double[] Y = {0, -66, 34, 34, -30, -30};
    private static final double[] Z = {0, -13, -27, -27, -25, -25};

    private SixPointModel() {}

    /** To the subject's left, for each point; a copy. */
    public static double[] x() {
        return X.clone();
    }

    /** Up, for each point; a copy. */
    public static double[] y() {
        return Y.clone();
    }

    /** Out of the face, for each point; a copy. */
    public static double[] z() {
        return Z.clone();
    }

    /** The rotation from the canonical face's axes to this model's: the two do not agree on what level means. */
    public static Quaterniond fromCanonical() {
        return fit().rotation(new Quaterniond()).conjugate();
    }

    private static PointFit fit() {
        PointFit fit = new PointFit();
        int[] landmarks = LandmarkSets.six();
        CanonicalFace face = CanonicalFace.get();
        for (int i = 0; i < POINTS; i++) {
            fit.add(X[i], Y[i], Z[i], face.x(landmarks[i]), face.y(landmarks[i]), face.z(landmarks[i]), 1);
        }
        fit.solve();
        return fit;
    }
}
