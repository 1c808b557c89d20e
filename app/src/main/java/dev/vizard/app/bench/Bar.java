package dev.vizard.app.bench;

import dev.vizard.app.measure.BenchRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a row must not exceed.
 *
 * @param row its name
 * @param percentile which of its figures counts
 * @param most the bar, in the row's unit
 * @param meaning in a few words
 */
public record Bar(String row, Percentile percentile, double most, String meaning) {

    /** A figure of a row. */
    public enum Percentile {
        P50,
        P95,
        P99,
        MAX;

        /** Its name in a table. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The figure. */
        public double of(BenchRow row) {
            return switch (this) {
                case P50 -> row.p50();
                case P95 -> row.p95();
                case P99 -> row.p99();
                case MAX -> row.max();
            };
        }
    }

    /**
     * Every bar that a run can be held to. A drawn frame is to take no heap of ours; alloc.render_frame counts what the
     * libraries take, too, and which is whose only a test that looks at each place can tell.
     */
    public static final List<Bar> ALL = List.of(
            new Bar("vision.step_over_nets", Percentile.P50, 1.3, "tracked step over the networks that it must run"),
            new Bar("cpu.vision_30fps", Percentile.P50, 25, "the program without drawing, share of one core"),
            new Bar("alloc.vision_frame", Percentile.P50, 1024, "Java heap taken by a tracked frame"),
            new Bar("handover.publish_latch", Percentile.P50, 50, "publish and latch without contention"),
            new Bar(
                    "handover.published_to_latched_frames",
                    Percentile.P99,
                    1,
                    "a pose waits for one drawn frame at most"),
            new Bar("filter.jitter_ratio", Percentile.P50, 0.33, "jitter at rest over the raw one's"),
            new Bar("filter.lag_fast", Percentile.P50, 10, "lag at 200 degrees a second"),
            new Bar("filter.lag_slow", Percentile.P50, 36, "lag at a sway of 0.5 Hz"),
            new Bar("filter.worst_error", Percentile.MAX, 3.3, "error through a turn of 200 degrees a second"),
            new Bar("prediction.lag_slow", Percentile.P50, 5, "the same sway with prediction"),
            new Bar("prediction.overshoot", Percentile.P95, 1, "how far prediction shoots beyond 19 of 20 stops"),
            new Bar("peer.landmarks_over_tflite", Percentile.P50, 1, "our landmark network over TensorFlow Lite"));

    /** The run's figure; empty where the run has not measured it. */
    public Optional<Double> figure(BenchRun run) {
        return run.row(row).map(percentile::of);
    }

    /** The figure's unit; empty where the run has not measured it. */
    public String unit(BenchRun run) {
        return run.row(row).map(BenchRow::unit).orElse("");
    }

    /** Whether a figure is within the bar. */
    public boolean met(double figure) {
        return figure <= most;
    }
}
