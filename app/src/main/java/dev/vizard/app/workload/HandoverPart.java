package dev.vizard.app.workload;

import dev.vizard.app.bench.RowSeries;
import dev.vizard.app.bench.RunSheet;
import dev.vizard.vision.TripleBuffer;

/**
 * What a hand-over costs, without contention: publish and latch, timed in batches since a single one is shorter than the
 * clock's own step. The JMH benchmarks are the authority; this is the same figure on the user's machine in a moment.
 */
final class HandoverPart implements BlockPart {

    private static final int BATCH = 20_000;
    private static final int WARM_BATCHES = 200;
    private static final int BATCHES = 40;

    private final TripleBuffer<Slot> buffer = new TripleBuffer<>(new Slot(), new Slot(), new Slot());
    private final RowSeries nanos = new RowSeries("handover.publish_latch", "ns");
    private long expected;

    private static final class Slot {
        private long value;
    }

    HandoverPart() {
        for (int i = 0; i < WARM_BATCHES; i++) {
            batch();
        }
    }

    @Override
    public void block() {
        for (int i = 0; i < BATCHES; i++) {
            nanos.add(batch());
        }
        nanos.endBlock();
    }

    /** Nanoseconds a pair. */
    private double batch() {
        long start = System.nanoTime();
        for (int i = 0; i < BATCH; i++) {
            buffer.back().value = ++expected;
            buffer.publish();
            if (!buffer.latch() || buffer.front().value != expected) {
                throw new IllegalStateException("hand-over " + expected + " did not arrive");
            }
        }
        return (double) (System.nanoTime() - start) / BATCH;
    }

    @Override
    public void addTo(RunSheet sheet) {
        sheet.add(nanos);
    }
}
