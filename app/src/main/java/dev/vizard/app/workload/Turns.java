package dev.vizard.app.workload;

import dev.vizard.app.bench.RowSeries;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Times two things in turns. */
final class Turns {

    private static final int WARM_BLOCKS = 3;

    private Turns() {}

    /**
     * A row of the ratio of their medians, ours over theirs, block by block.
     *
     * @param prepare called before each turn with its number, not timed
     */
    static RowSeries ratio(String name, int blocks, int turns, Runnable ours, Runnable theirs, IntConsumer prepare) {
        RowSeries ratios = new RowSeries(name, "ratio");
        double[] a = new double[turns];
        double[] b = new double[turns];
        for (int block = -WARM_BLOCKS; block < blocks; block++) {
            for (int turn = 0; turn < turns; turn++) {
                prepare.accept(turn);
                // Who comes second finds the caches as the first left them, so they change places.
                boolean oursFirst = turn % 2 == 0;
                double first = nanos(oursFirst ? ours : theirs);
                double second = nanos(oursFirst ? theirs : ours);
                a[turn] = oursFirst ? first : second;
                b[turn] = oursFirst ? second : first;
            }
            if (block >= 0) {
                ratios.add(median(a) / median(b));
                ratios.endBlock();
            }
        }
        return ratios;
    }

    private static double nanos(Runnable run) {
        long start = System.nanoTime();
        run.run();
        return System.nanoTime() - start;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
