package dev.vizard.app.tune;

import java.util.Arrays;

/**
 * Noise of a resting head's poses.
 *
 * @param deviations standard deviation about yaw, pitch and roll in degrees, then along x, y and z in cm
 * @param autocorrelation of the three rotations together, at lags of 1, 2, ... frames; 0 for independent frames
 */
public record PoseNoise(double[] deviations, double[] autocorrelation) {

    static final int AXES = 6;

    /** Takes both from {@code values[axis][frame]}, each axis about its own mean. */
    static PoseNoise of(double[][] values, int lags) {
        double[] deviations = new double[AXES];
        double[] products = new double[lags + 1];
        for (int axis = 0; axis < AXES; axis++) {
            double[] v = values[axis];
            double mean = Arrays.stream(v).average().orElse(0);
            double squares = 0;
            for (int lag = 0; lag <= lags; lag++) {
                double sum = 0;
                for (int i = lag; i < v.length; i++) {
                    sum += (v[i] - mean) * (v[i - lag] - mean);
                }
                squares = lag == 0 ? sum : squares;
                if (axis < 3) {
                    products[lag] += sum;
                }
            }
            deviations[axis] = Math.sqrt(squares / v.length);
        }
        double[] autocorrelation = new double[lags];
        for (int lag = 1; lag <= lags; lag++) {
            autocorrelation[lag - 1] = products[0] == 0 ? 0 : products[lag] / products[0];
        }
        return new PoseNoise(deviations, autocorrelation);
    }
}
