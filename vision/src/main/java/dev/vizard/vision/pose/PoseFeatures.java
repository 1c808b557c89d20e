package dev.vizard.vision.pose;

/**
 * What a pose network is shown of a face: some of its points, seen straight on, with position, size and in-plane roll
 * removed. Training and run time both go through this class, so that they cannot differ.
 *
 * <p>Per point x right and y up; centred; divided by their root mean square distance from the centre; turned so that
 * they lie over the front view as well as they can (2D Procrustes). Then one value more: their size in focal lengths,
 * which tells how strong the perspective is: next to 0 there is none.
 */
public final class PoseFeatures {

    private static final int RAY_VALUES = 2;

    private final double[] frontX;
    private final double[] frontY;
    private final float[] values;
    private double roll;
    private double size;
    private double centreX;
    private double centreY;

    /** For points whose front view this is, in any unit; x right, y up. */
    public PoseFeatures(double[] frontX, double[] frontY) {
        this(frontX, frontY, false);
    }

    private PoseFeatures(double[] frontX, double[] frontY, boolean withRay) {
        this.frontX = centred(frontX);
        this.frontY = centred(frontY);
        values = new float[count(frontX.length) + (withRay ? RAY_VALUES : 0)];
    }

    /** For these landmarks, turned to lie over the canonical face seen from the front. */
    public static PoseFeatures ofCanonicalFace(int[] landmarks) {
        CanonicalFace face = CanonicalFace.get();
        return new PoseFeatures(
                java.util.Arrays.stream(landmarks).mapToDouble(face::x).toArray(),
                java.util.Arrays.stream(landmarks).mapToDouble(face::y).toArray());
    }

    /**
     * For these landmarks, with two values more: where in the picture the face stands. The landmark network sees a crop of
     * the picture, in which a face far from the middle is drawn out; knowing where it stands, a network can allow for that.
     */
    public static PoseFeatures withRay(int[] landmarks) {
        CanonicalFace face = CanonicalFace.get();
        return new PoseFeatures(
                java.util.Arrays.stream(landmarks).mapToDouble(face::x).toArray(),
                java.util.Arrays.stream(landmarks).mapToDouble(face::y).toArray(),
                true);
    }

    private static double[] centred(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        return java.util.Arrays.stream(values).map(v -> v - mean).toArray();
    }

    /** Numbers that the network gets: two a point and one. */
    public static int count(int points) {
        return points * 2 + 1;
    }

    /** Numbers that a network gets which is told the ray: two more. */
    public static int countWithRay(int points) {
        return count(points) + RAY_VALUES;
    }

    /** Numbers of these features. */
    public int count() {
        return values.length;
    }

    /**
     * Computes the features of points.
     *
     * @param x to the right, in focal lengths
     * @param y up, in focal lengths
     * @return the features; the same array every time
     */
    public float[] compute(double[] x, double[] y) {
        int n = frontX.length;
        centreX = 0;
        centreY = 0;
        for (int i = 0; i < n; i++) {
            centreX += x[i] / n;
            centreY += y[i] / n;
        }
        double squares = 0;
        double dot = 0;
        double cross = 0;
        for (int i = 0; i < n; i++) {
            double px = x[i] - centreX;
            double py = y[i] - centreY;
            squares += px * px + py * py;
            dot += frontX[i] * px + frontY[i] * py;
            cross += frontX[i] * py - frontY[i] * px;
        }
        size = Math.max(1e-9, Math.sqrt(squares / n));
        roll = Math.atan2(cross, dot);
        double cos = Math.cos(roll) / size;
        double sin = Math.sin(roll) / size;
        for (int i = 0; i < n; i++) {
            double px = x[i] - centreX;
            double py = y[i] - centreY;
            values[2 * i] = (float) (cos * px + sin * py);
            values[2 * i + 1] = (float) (cos * py - sin * px);
        }
        values[2 * n] = (float) size;
        return values;
    }

    /**
     * Computes the features of points, where they tell of the ray too.
     *
     * @param rayX how far to the right of the camera's axis the points stand, focal lengths
     * @param rayY how far above the camera's axis, focal lengths
     * @return the features; the same array every time
     */
    public float[] compute(double[] x, double[] y, double rayX, double rayY) {
        compute(x, y);
        if (values.length > count(frontX.length)) {
            double cos = Math.cos(roll);
            double sin = Math.sin(roll);
            values[count(frontX.length)] = (float) (cos * rayX + sin * rayY);
            values[count(frontX.length) + 1] = (float) (cos * rayY - sin * rayX);
        }
        return values;
    }

    /** The roll that was taken out, radians, anticlockwise in the picture: put it back by Rz(roll). */
    public double rollRadians() {
        return roll;
    }

    /** Root mean square distance of the points from their centre, focal lengths. */
    public double size() {
        return size;
    }

    /** The points' centre, focal lengths to the right of the axis. */
    public double centreX() {
        return centreX;
    }

    /** The points' centre, focal lengths above the axis. */
    public double centreY() {
        return centreY;
    }
}
