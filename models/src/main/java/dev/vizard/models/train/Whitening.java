package dev.vizard.models.train;

/**
 * A fixed linear map before the first layer that makes a network's inputs alike in size and independent: what tells
 * people apart are small common motions of many points, which a plain network is slow to find. It is learned from
 * examples once, and when the network is written it is multiplied into the first layer, so that nothing of it remains.
 */
final class Whitening {

    /** Directions that vary less than this share of the largest are noise, and are not blown up any further. */
    private static final double FLOOR = 1e-5;

    private static final int SWEEPS = 12;

    private final int n;
    private final double[] mean;
    /** Row by row. */
    private final double[] map;

    private Whitening(double[] mean, double[] map) {
        n = mean.length;
        this.mean = mean;
        this.map = map;
    }

    /** From examples, one row of {@code n} numbers each. */
    static Whitening of(float[] rows, int n) {
        int count = rows.length / n;
        double[] mean = new double[n];
        for (int i = 0; i < rows.length; i++) {
            mean[i % n] += rows[i] / (double) count;
        }
        double[][] covariance = new double[n][n];
        double[] d = new double[n];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < n; i++) {
                d[i] = rows[row * n + i] - mean[i];
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += d[i] * d[j] / count;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        double[][] vectors = diagonalise(covariance);
        double largest = 0;
        for (int k = 0; k < n; k++) {
            largest = Math.max(largest, covariance[k][k]);
        }
        double[] map = new double[n * n];
        for (int k = 0; k < n; k++) {
            double factor = 1 / Math.sqrt(covariance[k][k] + FLOOR * largest);
            for (int i = 0; i < n; i++) {
                map[k * n + i] = factor * vectors[i][k];
            }
        }
        return new Whitening(mean, map);
    }

    /** Jacobi's rotations: leaves the eigenvalues on the diagonal and gives the eigenvectors as columns. */
    private static double[][] diagonalise(double[][] a) {
        int n = a.length;
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p][q] != 0) {
                        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
                        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
                        double c = 1 / Math.sqrt(t * t + 1);
                        rotate(a, v, p, q, c, t * c);
                    }
                }
            }
        }
        return v;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q, double c, double s) {
        for (int k = 0; k < a.length; k++) {
            double x = a[k][p];
            double y = a[k][q];
            a[k][p] = c * x - s * y;
            a[k][q] = s * x + c * y;
        }
        for (int k = 0; k < a.length; k++) {
            double x = a[p][k];
            double y = a[q][k];
            a[p][k] = c * x - s * y;
            a[q][k] = s * x + c * y;
            x = v[k][p];
            y = v[k][q];
            v[k][p] = c * x - s * y;
            v[k][q] = s * x + c * y;
        }
    }

    /** The map as columns, for rows of inputs times it. */
    float[] transposed() {
        float[] columns = new float[n * n];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                columns[i * n + k] = (float) map[k * n + i];
            }
        }
        return columns;
    }

    /** What is taken off the inputs first. */
    float[] mean() {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) mean[i];
        }
        return values;
    }

    /** Multiplies the map into a layer, in place: {@code weight} has a row of inputs for each unit. */
    void foldInto(float[] weight, float[] bias) {
        double[] row = new double[n];
        for (int unit = 0; unit < bias.length; unit++) {
            java.util.Arrays.fill(row, 0);
            for (int k = 0; k < n; k++) {
                double w = weight[unit * n + k];
                for (int i = 0; i < n; i++) {
                    row[i] += w * map[k * n + i];
                }
            }
            double shift = 0;
            for (int i = 0; i < n; i++) {
                shift += row[i] * mean[i];
                weight[unit * n + i] = (float) row[i];
            }
            bias[unit] = (float) (bias[unit] - shift);
        }
    }
}
