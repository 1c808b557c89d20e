package dev.vizard.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.measure.BenchRow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchFormatsTest {

    private static BenchRun run(double scale) {
        RunSheet sheet = new RunSheet();
        for (String name : List.of("vision.step", "render.frame", "latency.capture_to_swap", "vision.step_over_nets")) {
            RowSeries series = new RowSeries(name, name.endsWith("nets") ? "ratio" : "ms");
            for (int block = 0; block < 8; block++) {
                for (int i = 0; i < 10; i++) {
                    series.add(scale * (5 + 0.1 * i + 0.01 * block));
                }
                series.endBlock();
            }
            sheet.add(series);
        }
        sheet.add(BenchRow.single("filter.kalman.jitter_ratio", "ratio", 0.4, 3));
        sheet.add(BenchRow.single("peer.landmarks_over_tflite", "ratio", 0.7, 15));
        sheet.add(new MemoryPoint(0, 40, 200.0));
        sheet.add(new MemoryPoint(1, 44, null));
        sheet.fail("draw", "no driver <here>");
        return sheet.toRun(SampleRuns.NOON.toString(), SampleRuns.MACHINE, Map.of("vizard", "0.1.0"), SampleRuns.WORK);
    }

    @Test
    void aSeriesKnowsItsBlocksAndItsCurve() {
        RowSeries series = new RowSeries("a.b", "ms");
        for (int block = 1; block <= 3; block++) {
            for (int i = 0; i < 2000; i++) {
                series.add(block);
            }
            series.endBlock();
        }
        series.add(Double.NaN);
        series.endBlock();
        assertThat(series.blocks()).containsExactly(1.0, 2.0, 3.0);
        assertThat(series.curve()).hasSize(21).startsWith(1.0).endsWith(3.0).isSorted();
        assertThat(series.row()).isEqualTo(new BenchRow("a.b", "ms", 2, 3, 3, 3, 6000));
        assertThat(new RowSeries("a.b", "ms").isEmpty()).isTrue();
    }

    @Test
    void figuresAreRoundedToSixDigits() {
        assertThat(RowSeries.rounded(123.4567891)).isEqualTo(123.457);
        assertThat(RowSeries.rounded(0.001234567)).isEqualTo(0.00123457);
        assertThat(RowSeries.rounded(-9876543)).isEqualTo(-9876540.0);
        assertThat(RowSeries.rounded(0)).isZero();
    }

    @Test
    void csvHasARowEachAndSurvivesOddNames() {
        String csv = BenchCsv.of(
                List.of(new BenchRow("a.b", "ms", 1.5, 2, 3, 4, 7), new BenchRow("a,\"b\"", "% core", 1, 1, 1, 1, 1)));
        assertThat(csv)
                .isEqualTo("name,unit,p50,p95,p99,max,n\r\na.b,ms,1.5,2.0,3.0,4.0,7\r\n"
                        + "\"a,\"\"b\"\"\",% core,1.0,1.0,1.0,1.0,1\r\n");
    }

    @Test
    void thePageShowsEveryRowAndNeedsNothingElse() {
        BenchRun run = run(1);
        String page = BenchPage.of(run);
        assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</body></html>\n");
        run.rows().forEach(row -> assertThat(page).contains("<td>" + row.name() + "</td>"));
        assertThat(page).contains("<polyline", "<svg", "tracking a picture", "Some Processor", "at most");
        assertThat(page).contains("draw: no driver &lt;here&gt;").doesNotContain("<here>");
        assertThat(page).doesNotContain("http", "src=", "<script", "NaN", "Infinity");
    }

    @Test
    void whatAStrangersRunIsCalledIsNoHtml() {
        BenchRun run = SampleRuns.of(
                SampleRuns.NOON, List.of(BenchRow.single("<script>alert(1)</script>", "\"'", 1, 1)), Map.of());
        assertThat(BenchPage.of(run)).doesNotContain("<script>");
        assertThat(ComparisonPage.of(new RunComparison(run, run))).doesNotContain("<script>");
    }

    @Test
    void theComparisonDrawsBothRunsOverEachOther() {
        String page = ComparisonPage.of(new RunComparison(run(1), run(1.3)));
        assertThat(page).contains("slower", "vision.step", "before", "now", "stroke-dasharray");
        assertThat(page.split("<polyline", -1)).hasSizeGreaterThanOrEqualTo(3 * 2 + 1);
        assertThat(page).doesNotContain("http", "<script", "NaN", "Infinity");
        assertThat(ComparisonPage.of(new RunComparison(run(1), run(1)))).contains("Nothing changed beyond the noise");
    }

    @Test
    void aRunWithoutAnythingToDrawHasAPage() {
        BenchRun run = SampleRuns.of(SampleRuns.NOON, List.of(BenchRow.single("a.b", "ms", 0, 1)), Map.of());
        assertThat(BenchPage.of(run)).contains("a.b").doesNotContain("NaN");
        assertThat(ComparisonPage.of(new RunComparison(run, run)))
                .contains("a.b")
                .doesNotContain("NaN");
    }

    @Test
    void barsAreToldWithTheirFiguresByName() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        BarTable.print(out, run(1));
        out.flush();
        assertThat(text.toString().lines().filter(line -> line.startsWith("vision.step_over_nets")))
                .singleElement()
                .asString()
                .contains("1.30", "missed");
        assertThat(text.toString().lines().filter(line -> line.startsWith("peer.landmarks_over_tflite")))
                .singleElement()
                .asString()
                .contains("0.70", "met");
        assertThat(text.toString()).doesNotContain("cpu.vision_30fps");
    }
}
