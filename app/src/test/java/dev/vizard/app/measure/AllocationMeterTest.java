package dev.vizard.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** It counts what is allocated, no more and no less. */
class AllocationMeterTest {

    private static final int BYTES = 4096;
    /** An array's header. */
    private static final int MOST_HEADER = 24;

    /** Kept, so that no compiler leaves the arrays out. */
    private byte[] kept = {};

    private static AllocationMeter meter(int windowFrames, int mostWindows) {
        return new AllocationMeter(Thread.currentThread().getId(), windowFrames, mostWindows);
    }

    @Test
    void itCountsTheBytesOfAFrame() {
        AllocationMeter meter = meter(10, 5);
        for (int frame = 0; frame <= 50; frame++) {
            meter.at(frame);
            kept = new byte[BYTES];
        }
        assertThat(meter.full()).isTrue();
        assertThat(meter.bytesAFrame()).hasSize(5);
        assertThat(meter.median()).isBetween((double) kept.length, BYTES + (double) MOST_HEADER);
    }

    @Test
    void askingItAllocatesNothing() {
        AllocationMeter meter = meter(1, 1000);
        for (int frame = 0; frame <= 1000; frame++) {
            meter.at(frame);
        }
        assertThat(meter.median()).isZero();
    }

    @Test
    void aFrameThatSpoilsItsWindowSpoilsNoOther() {
        AllocationMeter meter = meter(10, 5);
        for (int frame = 0; frame <= 50; frame++) {
            meter.at(frame);
            kept = new byte[frame == 25 ? 100 * BYTES : BYTES];
        }
        assertThat(meter.median()).isBetween((double) kept.length, BYTES + (double) MOST_HEADER);
        assertThat(meter.bytesAFrame()[4]).isGreaterThan(10 * BYTES);
    }

    @Test
    void framesThatComeInLeapsAreCountedAll() {
        AllocationMeter meter = meter(10, 1);
        meter.at(0);
        for (int frame = 0; frame < 16; frame++) {
            kept = new byte[BYTES];
        }
        meter.at(16);
        assertThat(meter.median()).isBetween((double) kept.length, BYTES + (double) MOST_HEADER);
    }

    @Test
    void beforeTheFirstWindowNothingIsKnown() {
        AllocationMeter meter = meter(10, 1);
        meter.at(0);
        meter.at(9);
        assertThat(meter.median()).isNaN();
        assertThatThrownBy(() -> meter(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
