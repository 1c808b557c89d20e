package dev.vizard.app.bench;

import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.page.BarChart;
import dev.vizard.app.page.LineChart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A run's figures as charts; those that it has no figures for are empty. */
final class RunCharts {

    private static final int PEER_COLOUR = 1;
    private static final Map<String, String> STAGES = Map.of(
            "vision.landmarks", "landmarks",
            "vision.pose", "pose",
            "vision.filter", "filter",
            "vision.nets", "networks alone");

    /** Rows whose blocks are drawn, with a word for each. */
    private static final Map<String, String> STEADY = steadyRows();

    private final BenchRun run;

    RunCharts(BenchRun run) {
        this.run = run;
    }

    private static Map<String, String> steadyRows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("vision.step", "step");
        rows.put("render.frame", "frame");
        rows.put("render.low", "low");
        rows.put("latency.capture_to_swap", "latency");
        rows.put("cpu.vision_30fps", "cpu");
        return rows;
    }

    BarChart stages() {
        BarChart chart = new BarChart("A tracked step, median and 95th percentile", "%.3f ms");
        bar(chart, "vision.step", "whole step", 0);
        for (String row : List.of("vision.landmarks", "vision.pose", "vision.filter", "vision.nets")) {
            bar(chart, row, STAGES.get(row), 1);
        }
        bar(chart, "vision.detect", "only when lost: detect", 3);
        return chart;
    }

    BarChart stations() {
        BarChart chart = new BarChart("A pose on its way, median and 95th percentile since the picture", "%.1f ms");
        for (String station :
                List.of("tracked", "estimated", "filtered", "publish", "latch", "submitted", "swap", "finished")) {
            bar(chart, "latency.capture_to_" + station, station, 1);
        }
        return chart;
    }

    private void bar(BarChart chart, String name, String words, int colour) {
        run.row(name).ifPresent(row -> chart.bar(words, row.p50(), row.p95(), colour));
    }

    /** Curves over the percentiles of these rows, as far as there are any. */
    LineChart percentiles(String title, List<String> names) {
        LineChart chart = new LineChart(title, "percentile", "ms");
        for (String name : names) {
            List<Double> curve = run.curves().getOrDefault(name, List.of());
            // The slowest of all would flatten the rest; the table has it.
            int shown = Math.max(0, curve.size() - 1);
            chart.line(name, percents(shown), values(curve.subList(0, shown)));
        }
        return chart;
    }

    static double[] percents(int count) {
        return IntStream.range(0, count).mapToDouble(i -> 5.0 * i).toArray();
    }

    static double[] values(List<Double> list) {
        return list.stream().mapToDouble(v -> v).toArray();
    }

    LineChart memory() {
        LineChart chart = new LineChart("Memory", "seconds", "MB");
        List<MemoryPoint> points = run.memory();
        chart.line(
                "Java heap, garbage and all",
                points.stream().mapToDouble(MemoryPoint::seconds).toArray(),
                points.stream().mapToDouble(MemoryPoint::heapMb).toArray());
        List<MemoryPoint> known =
                points.stream().filter(p -> p.nativeMb() != null).toList();
        return chart.line(
                "beside it",
                known.stream().mapToDouble(MemoryPoint::seconds).toArray(),
                known.stream().mapToDouble(MemoryPoint::nativeMb).toArray());
    }

    LineChart steadiness() {
        LineChart chart = new LineChart("How steady: medians of blocks over the run's own median", "block", "%");
        STEADY.forEach((name, word) -> {
            List<Double> blocks = run.blocks().getOrDefault(name, List.of());
            double[] values = values(blocks);
            double median = values.length == 0 ? 0 : RowSeries.median(values);
            if (median > 0) {
                chart.line(
                        word,
                        IntStream.rangeClosed(1, values.length)
                                .mapToDouble(i -> i)
                                .toArray(),
                        blocks.stream().mapToDouble(v -> 100 * v / median).toArray());
            }
        });
        return chart;
    }

    BarChart filters(String figure, String title, String format) {
        BarChart chart = new BarChart(title, format);
        String prefix = "filter.";
        for (BenchRow row : run.rows()) {
            String name = row.name();
            if (name.startsWith(prefix)
                    && name.endsWith("." + figure)
                    && name.length() > prefix.length() + figure.length()) {
                String filter = name.substring(prefix.length(), name.length() - figure.length() - 1);
                chart.bar(
                        filter,
                        Math.max(0, row.p50()),
                        0,
                        filter.equals(run.work().filter()) ? 0 : 1);
            }
        }
        return chart;
    }

    BarChart peers() {
        BarChart chart = new BarChart("Our time over theirs, in turns: left of the line we are faster", "%.2f");
        for (BenchRow row : run.rows()) {
            if (row.name().startsWith("peer.")) {
                chart.bar(row.name().substring("peer.".length()), row.p50(), 0, PEER_COLOUR);
            }
        }
        return chart.isEmpty() ? chart : chart.mark(1);
    }
}
