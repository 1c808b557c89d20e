package dev.vizard.app.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlopeTest {

    private static final double[] X = IntStream.range(0, 300).asDoubleStream().toArray();

    @Test
    void aTrendIsSeenThroughNoise() {
        Random random = new Random(1);
        double[] y = IntStream.range(0, X.length)
                .mapToDouble(i -> 500 + 0.02 * i + random.nextGaussian())
                .toArray();
        assertThat(Slope.of(X, y)).isCloseTo(0.02, within(0.003));
    }

    @Test
    void aStepAtTheBeginningIsNoTrend() {
        double[] y = IntStream.range(0, X.length)
                .mapToDouble(i -> i < 20 ? 480 : 500)
                .toArray();
        assertThat(Slope.of(X, y)).isZero();
    }

    @Test
    void oneValueHasNoSlope() {
        assertThat(Slope.of(new double[] {1}, new double[] {2})).isNaN();
    }
}
