package dev.vizard.app.bench;

import dev.vizard.app.bench.RowChange.Verdict;
import dev.vizard.app.measure.BenchRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Two runs row by row, and which differences are more than noise.
 *
 * <p>A row that was measured in blocks changed where the medians of its blocks' medians are further apart than 2.5 times
 * {@code sqrt(s1^2 + s2^2)}, s being how much the blocks of a run vary, and at least 3 %. s is the median distance between
 * any two blocks, over 0.954, which makes it a standard deviation for normal noise (the estimator of Rousseeuw and Croux
 * 1993, section 3, in its plain form); two of eight blocks may be wild without moving it. It is not divided by the root of
 * the number of blocks: what one run's luck is, such as where its memory lies, all its blocks share.
 *
 * <p>A row that no clock has to do with, degrees and what {@code tune} makes of a synthetic track, is the same every time,
 * and changed where it differs by 0.5 %. Other rows without blocks are shown and not judged, and where machine or work
 * differ, so are all others.
 */
public final class RunComparison {

    private static final double SIGMAS = 2.5;
    private static final double LEAST_SHARE = 0.03;
    private static final double EXACT_SHARE = 0.005;
    private static final double NORMAL_DISTANCE = 0.9539;
    private static final int LEAST_BLOCKS = 4;

    private final BenchRun before;
    private final BenchRun after;
    private final List<RowChange> changes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Compares. */
    public RunComparison(BenchRun before, BenchRun after) {
        this.before = before;
        this.after = after;
        boolean comparable = true;
        if (!before.machine().comparable(after.machine())) {
            comparable = false;
            notes.add("the machines differ, so times are not comparable and are not judged: "
                    + before.machine().words() + " / " + after.machine().words());
        }
        if (!before.work().comparable(after.work())) {
            comparable = false;
            notes.add("the runs did different work, so times are not judged; repeat one with the other's --seconds and"
                    + " --size");
        }
        for (BenchRow row : after.rows()) {
            Optional<BenchRow> old = before.row(row.name());
            if (old.isPresent() && old.get().unit().equals(row.unit())) {
                changes.add(change(old.get(), row, comparable));
            }
        }
    }

    private RowChange change(BenchRow old, BenchRow now, boolean comparable) {
        String name = now.name();
        if (exact(now)) {
            return judged(now, old.p50(), now.p50(), EXACT_SHARE * Math.abs(old.p50()));
        }
        List<Double> oldBlocks = before.blocks().getOrDefault(name, List.of());
        List<Double> blocks = after.blocks().getOrDefault(name, List.of());
        if (!comparable || oldBlocks.size() < LEAST_BLOCKS || blocks.size() < LEAST_BLOCKS) {
            return new RowChange(name, now.unit(), old.p50(), now.p50(), Double.NaN, Verdict.OPEN);
        }
        double was = median(oldBlocks);
        double noise = SIGMAS * Math.hypot(spread(oldBlocks), spread(blocks));
        return judged(now, was, median(blocks), Math.max(noise, LEAST_SHARE * Math.abs(was)));
    }

    private static RowChange judged(BenchRow row, double was, double is, double noise) {
        Verdict verdict = Math.abs(is - was) <= noise ? Verdict.SAME : is > was ? Verdict.WORSE : Verdict.BETTER;
        return new RowChange(row.name(), row.unit(), was, is, noise, verdict);
    }

    private static boolean exact(BenchRow row) {
        return row.unit().equals("deg")
                || row.name().startsWith("filter.")
                || row.name().startsWith("prediction.");
    }

    private static double median(List<Double> values) {
        return RowSeries.median(values.stream().mapToDouble(v -> v).toArray());
    }

    /** How much blocks vary: the median distance between two, as a standard deviation; at least two values. */
    static double spread(List<Double> blocks) {
        int n = blocks.size();
        double[] distances = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                distances[count++] = Math.abs(blocks.get(i) - blocks.get(j));
            }
        }
        Arrays.sort(distances);
        return RowSeries.median(distances) / NORMAL_DISTANCE;
    }

    /** The earlier run. */
    public BenchRun before() {
        return before;
    }

    /** The later run. */
    public BenchRun after() {
        return after;
    }

    /** Every row that both runs have, in the later one's order. */
    public List<RowChange> changes() {
        return List.copyOf(changes);
    }

    /** The rows with this verdict, the greatest change first. */
    public List<RowChange> with(Verdict verdict) {
        return changes.stream()
                .filter(change -> change.verdict() == verdict)
                .sorted((a, b) -> Double.compare(Math.abs(b.percent()), Math.abs(a.percent())))
                .toList();
    }

    /** Why times are not judged, a line each; empty where they are. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
