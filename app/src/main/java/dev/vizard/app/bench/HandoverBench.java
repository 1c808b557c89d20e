package dev.vizard.app.bench;

import dev.vizard.app.measure.BenchRow;
import dev.vizard.vision.TripleBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * What a hand-over costs, without contention: publish and latch, timed in batches since a single one is shorter than the
 * clock's own step. The JMH benchmarks are the authority; this is the same figure on the user's machine in a moment.
 */
public final class HandoverBench {

    private static final int BATCH = 20_000;
    private static final int WARM_BATCHES = 200;
    private static final int BATCHES = 300;

    private HandoverBench() {}

    private static final class Slot {
        private long value;
    }

    /** The row {@code handover.publish_latch}, nanoseconds a pair. */
    public static List<BenchRow> rows() {
        TripleBuffer<Slot> buffer = new TripleBuffer<>(new Slot(), new Slot(), new Slot());
        double[] nanos = new double[BATCHES];
        long expected = 0;
        for (int batch = -WARM_BATCHES; batch < BATCHES; batch++) {
            long start = System.nanoTime();
            for (int i = 0; i < BATCH; i++) {
                buffer.back().value = ++expected;
                buffer.publish();
                if (!buffer.latch() || buffer.front().value != expected) {
                    throw new IllegalStateException("hand-over " + expected + " did not arrive");
                }
            }
            if (batch >= 0) {
                nanos[batch] = (double) (System.nanoTime() - start) / BATCH;
            }
        }
        Arrays.sort(nanos);
        return List.of(BenchRow.of("handover.publish_latch", "ns", nanos));
    }
}
