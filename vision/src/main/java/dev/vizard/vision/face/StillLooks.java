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

    private static final float MIN_PRESENCE = 0.5f;

    private final FaceLandmarker landmarker;
    private final float[] xyz = new float[FaceLandmarks.COUNT * 3];
    private final float[] sum = new float[FaceLandmarks.COUNT * 3];

    StillLooks(FaceLandmarker landmarker) {
        this.landmarker = landmarker;
    }

    /** Writes the mean of further looks at the face of {@code first}, or that itself where they see none. */
    void refine(Frame frame, FaceLandmarks first, FaceLandmarks into) {
        FaceRegion region = FaceRegion.around(first);
        java.util.Arrays.fill(sum, 0);
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
                }
                seen++;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            into.xyz()[i] = seen == 0 ? first.xyz()[i] : sum[i] / seen;
        }
        into.mark(first.found(), first.presence(), first.sequence(), first.captureNanos());
    }
}
