package dev.vizard.models.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Inputs come out independent and alike in size, and the written layer does the same as map and layer did. */
class WhiteningTest {

    private static final int N = 5;
    private static final int ROWS = 4000;

    private final float[] rows = rows();
    private final Whitening whitening = Whitening.of(rows, N);

    /** Numbers that hang together, of very different sizes. */
    private static float[] rows() {
        SplittableRandom random = new SplittableRandom(1);
        float[] rows = new float[ROWS * N];
        for (int r = 0; r < ROWS; r++) {
            double common = random.nextGaussian();
            for (int i = 0; i < N; i++) {
                rows[r * N + i] = (float) (i + common + 0.1 * (i + 1) * random.nextGaussian());
            }
        }
        return rows;
    }

    private double[] mapped(int row) {
        float[] columns = whitening.transposed();
        float[] mean = whitening.mean();
        double[] out = new double[N];
        for (int k = 0; k < N; k++) {
            for (int i = 0; i < N; i++) {
                out[k] += (rows[row * N + i] - mean[i]) * columns[i * N + k];
            }
        }
        return out;
    }

    @Test
    void inputsBecomeIndependent() {
        double[][] covariance = new double[N][N];
        for (int r = 0; r < ROWS; r++) {
            double[] y = mapped(r);
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    covariance[i][j] += y[i] * y[j] / ROWS;
                }
            }
        }
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                assertThat(covariance[i][j]).isCloseTo(i == j ? 1 : 0, within(0.02));
            }
        }
    }

    @Test
    void theWrittenLayerNeedsNoMap() {
        float[] weight = {1, -2, 0.5f, 3, -1};
        float[] bias = {0.25f};
        double[] y = mapped(17);
        double expected = bias[0];
        for (int k = 0; k < N; k++) {
            expected += weight[k] * y[k];
        }
        whitening.foldInto(weight, bias);
        double answer = bias[0];
        for (int i = 0; i < N; i++) {
            answer += weight[i] * rows[17 * N + i];
        }
        assertThat(answer).isCloseTo(expected, within(1e-4));
    }
}
