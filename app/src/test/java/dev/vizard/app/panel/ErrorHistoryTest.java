package dev.vizard.app.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErrorHistoryTest {

    @Test
    void meanAndPercentileAreOfAllFramesAndThePlotOfTheLast() {
        ErrorHistory history = new ErrorHistory();
        assertThat(history.mean()).isNaN();
        assertThat(history.last()).isNaN();
        for (int i = 1; i <= 1000; i++) {
            history.add(i * 33_000_000L, 2.0 * i / 100, i / 100.0);
        }
        assertThat(history.mean()).isEqualTo(5.005, within(0.02));
        assertThat(history.p95()).isEqualTo(9.5, within(0.02));
        assertThat(history.greatest()).isEqualTo(20);
        assertThat(history.smoothed()[0]).isEqualTo(7.01, within(1e-9));
        assertThat(history.ages()[ErrorHistory.LENGTH - 1]).isZero();
    }

    @Test
    void aLostFaceIsAGapAndCountsNothing() {
        ErrorHistory history = new ErrorHistory();
        history.add(0, 4, 3);
        history.add(33_000_000, Double.NaN, Double.NaN);
        assertThat(history.last()).isNaN();
        assertThat(history.mean()).isEqualTo(3, within(0.02));
        history.clear();
        assertThat(history.mean()).isNaN();
        assertThat(history.greatest()).isZero();
    }
}
