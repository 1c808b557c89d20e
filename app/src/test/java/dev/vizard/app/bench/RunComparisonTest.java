package dev.vizard.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.app.bench.RowChange.Verdict;
import dev.vizard.app.measure.BenchRow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunComparisonTest {

    private static final String ROW = "part.row_0";

    private static RowChange change(BenchRun before, BenchRun after, String row) {
        return new RunComparison(before, after)
                .changes().stream()
                        .filter(change -> change.name().equals(row))
                        .findFirst()
                        .orElseThrow();
    }

    /** How many of a hundred pairs of runs, each with its own luck, are told to differ so. */
    private static long told(double noise, double scale, Verdict verdict) {
        long count = 0;
        for (int seed = 0; seed < 100; seed++) {
            BenchRun before = SampleRuns.random(2L * seed, 1, noise, "", 1);
            BenchRun after = SampleRuns.random(2L * seed + 1, 1, noise, ROW, scale);
            count += change(before, after, ROW).verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    @Test
    void aRunIsNoOtherThanItself() {
        BenchRun run = SampleRuns.random(1, 6, "", 1);
        RunComparison comparison = new RunComparison(run, run);
        assertThat(comparison.changes()).hasSize(6).allMatch(change -> change.verdict() == Verdict.SAME);
        assertThat(comparison.notes()).isEmpty();
        assertThat(ComparisonTable.conclusion(comparison)).containsExactly("nothing changed beyond the noise");
    }

    @Test
    void aFifthMoreInThreePercentOfNoiseIsTold() {
        assertThat(told(0.03, 1.2, Verdict.WORSE)).isGreaterThanOrEqualTo(90);
        assertThat(told(0.03, 1 / 1.25, Verdict.BETTER)).isGreaterThanOrEqualTo(90);
        assertThat(told(0.03, 1.2, Verdict.BETTER)).isZero();
    }

    @Test
    void threePercentMoreInTenPercentOfNoiseIsNot() {
        assertThat(told(0.1, 1.03, Verdict.SAME)).isGreaterThanOrEqualTo(98);
    }

    @Test
    void noiseAloneIsNoChange() {
        assertThat(told(0.03, 1, Verdict.SAME)).isGreaterThanOrEqualTo(98);
        assertThat(told(0.005, 1.01, Verdict.SAME)).isEqualTo(100);
    }

    @Test
    void whatBecameSlowerIsNamedWithBothFigures() {
        BenchRun before = SampleRuns.random(1, 3, 0.01, "", 1);
        BenchRun after = SampleRuns.random(2, 3, 0.01, "part.row_1", 1.5);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        ComparisonTable.print(out, new RunComparison(before, after));
        out.flush();
        assertThat(text.toString().lines().filter(line -> line.startsWith("slower:")))
                .singleElement()
                .asString()
                .contains("part.row_1", "ms", "+", "noise");
        assertThat(text.toString().lines().filter(line -> line.startsWith("part.row_")))
                .hasSize(3);
    }

    @Test
    void theSpreadOfBlocksIsADeviationThatTwoWildOnesDoNotMove() {
        assertThat(RunComparison.spread(List.of(1.0, 1.0, 1.0, 1.0))).isZero();
        List<Double> quiet = List.of(10.0, 10.1, 9.9, 10.05, 9.95, 10.02, 10.0, 9.98);
        List<Double> wild = List.of(10.0, 10.1, 9.9, 10.05, 9.95, 10.02, 30.0, 50.0);
        assertThat(RunComparison.spread(wild)).isLessThan(3 * RunComparison.spread(quiet));
        java.util.Random random = new java.util.Random(7);
        List<Double> many = java.util.stream.Stream.generate(random::nextGaussian)
                .limit(400)
                .toList();
        assertThat(RunComparison.spread(many)).isCloseTo(1, within(0.1));
    }

    @Test
    void timesOfOtherMachinesAndOtherWorkAreNotJudged() {
        BenchRun before = SampleRuns.random(1, 2, 0.01, "", 1);
        BenchRun after = SampleRuns.random(2, 2, 0.01, ROW, 3);
        Machine other = new Machine("Another", 4, 8_000, "Linux 6.1 amd64", "17", "softpipe");
        RunComparison machines = new RunComparison(before, SampleRuns.with(after, other, SampleRuns.WORK));
        assertThat(machines.notes()).singleElement().asString().contains("not comparable", "Some Processor", "Another");
        assertThat(machines.changes()).hasSize(2).allMatch(change -> change.verdict() == Verdict.OPEN);

        Work less = new Work("demo.mp4", 10, 8, 16, 2, 1280, 720, "low", "network", "one-euro");
        RunComparison work = new RunComparison(before, SampleRuns.with(after, SampleRuns.MACHINE, less));
        assertThat(work.notes()).singleElement().asString().contains("different work");
        assertThat(work.with(Verdict.WORSE)).isEmpty();

        // A run that drew nothing knows no driver; its other rows are as good as ever.
        Machine unknown = SampleRuns.MACHINE.withGl("");
        assertThat(new RunComparison(before, SampleRuns.with(after, unknown, SampleRuns.WORK)).with(Verdict.WORSE))
                .hasSize(1);
    }

    @Test
    void degreesAreJudgedEverywhereAndLoneFiguresNowhere() {
        List<BenchRow> before = List.of(
                BenchRow.single("error.mean", "deg", 2.00, 300), BenchRow.single("memory.native", "MB", 400, 1));
        List<BenchRow> after = List.of(
                BenchRow.single("error.mean", "deg", 2.04, 300), BenchRow.single("memory.native", "MB", 900, 1));
        Machine other = new Machine("Another", 4, 8_000, "Linux 6.1 amd64", "17", "");
        RunComparison comparison = new RunComparison(
                SampleRuns.of(SampleRuns.NOON, before, Map.of()),
                SampleRuns.with(SampleRuns.of(SampleRuns.NOON, after, Map.of()), other, SampleRuns.WORK));
        assertThat(comparison.changes().get(0).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(comparison.changes().get(0).word()).isEqualTo("worse");
        assertThat(comparison.changes().get(1).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void fromNothingToSomethingIsMore() {
        Map<String, List<Double>> zeros = Map.of("alloc.render_frame", List.of(0.0, 0.0, 0.0, 0.0));
        Map<String, List<Double>> some = Map.of("alloc.render_frame", List.of(24.0, 24.0, 24.0, 24.0));
        BenchRun before =
                SampleRuns.of(SampleRuns.NOON, List.of(BenchRow.single("alloc.render_frame", "B", 0, 4)), zeros);
        BenchRun after =
                SampleRuns.of(SampleRuns.NOON, List.of(BenchRow.single("alloc.render_frame", "B", 24, 4)), some);
        assertThat(change(before, after, "alloc.render_frame").verdict()).isEqualTo(Verdict.WORSE);
        assertThat(ComparisonTable.conclusion(new RunComparison(before, after)))
                .singleElement()
                .asString()
                .startsWith("worse: alloc.render_frame")
                .doesNotContain("Infinity", "NaN");
    }

    @Test
    void rowsThatOnlyOneRunHasAreLeftOut() {
        RunComparison comparison = new RunComparison(SampleRuns.random(1, 2, "", 1), SampleRuns.random(2, 5, "", 1));
        assertThat(comparison.changes()).hasSize(2);
    }
}
