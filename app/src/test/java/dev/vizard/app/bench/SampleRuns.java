package dev.vizard.app.bench;

import dev.vizard.app.measure.BenchRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Runs with made-up figures. */
final class SampleRuns {

    static final Machine MACHINE =
            new Machine("Some Processor", 8, 16_384, "Linux 6.1 amd64", "17.0.9 Somebody", "softpipe");
    static final Work WORK = new Work("demo.mp4", 100, 8, 160, 20, 1280, 720, "low", "network", "one-euro");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private SampleRuns() {}

    /** A run of these rows and blocks. */
    static BenchRun of(Instant when, List<BenchRow> rows, Map<String, List<Double>> blocks) {
        return new BenchRun(
                BenchRun.FORMAT,
                when.toString(),
                MACHINE,
                Map.of("vizard", "0.1.0", "java", "17"),
                WORK,
                rows,
                blocks,
                Map.of(),
                List.of(new MemoryPoint(0.5, 80.5, 210.25), new MemoryPoint(1, 81, null)),
                List.of());
    }

    /** A run whose rows scatter by 2 % about 10, 20, 30 ...; each block has its own luck of 1 %. */
    static BenchRun random(long seed, int rows, String slower, double scale) {
        return random(seed, rows, 0.01, slower, scale);
    }

    /**
     * A run whose rows scatter by 2 % about 10, 20, 30 ...
     *
     * @param noise each block's own luck, as a share
     * @param slower the row that is multiplied
     * @param scale by which
     */
    static BenchRun random(long seed, int rows, double noise, String slower, double scale) {
        Random random = new Random(seed);
        List<BenchRow> all = new ArrayList<>();
        Map<String, List<Double>> blocks = new TreeMap<>();
        for (int r = 0; r < rows; r++) {
            String name = "part.row_" + r;
            double level = 10 * (r + 1) * (name.equals(slower) ? scale : 1);
            List<Double> medians = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (int b = 0; b < WORK.blocks(); b++) {
                double luck = 1 + noise * random.nextGaussian();
                double[] block = DoubleStream.generate(() -> level * luck * (1 + 0.02 * random.nextGaussian()))
                        .limit(100)
                        .sorted()
                        .toArray();
                medians.add(block[50]);
                Arrays.stream(block).forEach(values::add);
            }
            all.add(BenchRow.of(
                    name, "ms", values.stream().mapToDouble(v -> v).sorted().toArray()));
            blocks.put(name, medians);
        }
        return of(NOON.plusSeconds(seed), all, blocks);
    }

    /** The same run on another machine or of other work. */
    static BenchRun with(BenchRun run, Machine machine, Work work) {
        return new BenchRun(
                run.format(),
                run.when(),
                machine,
                run.versions(),
                work,
                run.rows(),
                run.blocks(),
                run.curves(),
                run.memory(),
                run.failures());
    }
}
