package dev.vizard.vision.face;

import dev.vizard.vision.capture.Frame;

/**
 * Several looks at a picture that stands alone. What the landmark network sees depends a little on how its square is cut;
 * the mean over squares a little larger, smaller, turned and shifted depends less. In a row of pictures the pose filter
 * does the same over time, so there one look is enough.
 */
final class StillLooks {

    /** Share of the region's size, degrees of turn, and shift to the right and down as shares of the size. */
    private static final double[][] LOOKS = {
        {1.00, 0, 0, 0},
        {0.92, 7, 0.03, 0},
        {0.92, -7, -0.03, 0},
        {1.09, 7, 0, -0.03},
        {1.09, -7, 0, 0.03},
        {1.0, 0, 0, 0.04}
    };

    /**
     * Where landmarks differ this much from look to look, as a share of the region's size, half the trust is gone: measured
     * on rendered heads, poses are then off by about twice as much as usual.
     */
    private static final double DOUBTFUL_SPREAD = 0.02;

    private static final float MIN_PRESENCE = 0.5f;

    private final FaceLandmarker landmarker;
    private final float[] xyz = new float[FaceLandmarks.COUNT * 3];
    private final double[] squares = new double[FaceLandmarks.COUNT * 3];
    private final float[] sum = new float[FaceLandmarks.COUNT * 3];

    StillLooks(FaceLandmarker landmarker) {
        this.landmarker = landmarker;
    }

    /**
     * Writes the mean of further looks at the face of {@code first}, or that itself where they see none. Its presence falls
     * where the looks do not agree.
     */
    void refine(Frame frame, FaceLandmarks first, FaceLandmarks into) {
        FaceRegion region = FaceRegion.around(first);
        java.util.Arrays.fill(sum, 0);
        java.util.Arrays.fill(squares, 0);
        int seen = 0;
        for (double[] look : LOOKS) {
            FaceRegion cut = new FaceRegion(
                    (float) (region.centreX() + look[2] * region.size()),
                    (float) (region.centreY() + look[3] * region.size()),
                    (float) (region.size() * look[0]),
                    (float) (region.rotationRadians() + Math.toRadians(look[1])));
            if (cut.usable() && landmarker.locate(frame, cut, xyz) >= MIN_PRESENCE) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += xyz[i];
                    squares[i] += (double) xyz[i] * xyz[i];
                }
                seen++;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            into.xyz()[i] = seen == 0 ? first.xyz()[i] : sum[i] / seen;
        }
        double agreement = seen == 0 ? 0 : (double) seen / LOOKS.length * agreement(seen, region.size());
        into.mark(first.found(), (float) (first.presence() * agreement), first.sequence(), first.captureNanos());
    }

    /** 1 where all looks saw the same, less the more they differ. */
    private double agreement(int seen, double size) {
        double variance = 0;
        for (int i = 0; i < sum.length; i += 3) {
            for (int k = i; k < i + 2; k++) {
                double mean = sum[k] / seen;
                variance += Math.max(0, squares[k] / seen - mean * mean) / FaceLandmarks.COUNT;
            }
        }
        double spread = Math.sqrt(variance) / size;
        return 1 / (1 + spread * spread / (DOUBTFUL_SPREAD * DOUBTFUL_SPREAD));
    }
}
