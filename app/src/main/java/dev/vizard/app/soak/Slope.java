package dev.vizard.app.soak;

import java.util.Arrays;

/** The trend of a noisy series by Theil and Sen: the median of the slopes between all pairs, which steps cannot bend. */
final class Slope {

    private Slope() {}

    /**
     * The slope of {@code y} over {@code x}; NaN for fewer than two different {@code x}.
     *
     * <p>All pairs are looked at: a few thousand values at most.
     */
    static double of(double[] x, double[] y) {
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (x[j] != x[i]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(slopes, 0, count);
        return count % 2 == 1 ? slopes[count / 2] : (slopes[count / 2 - 1] + slopes[count / 2]) / 2;
    }
}
