package dev.vizard.app.bench;

import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The rows about latency: how long a pose is on its way from the picture to the screen, station by station. */
public final class LatencyRows {

    private static final double THOUSANDTHS = 1000;

    private LatencyRows() {}

    /**
     * The rows of a live run, all from the picture's arrival and corrected for coordinated omission; then what the
     * hand-over takes, in milliseconds and in frames of the render loop.
     */
    public static List<BenchRow> of(RunStatistics statistics) {
        List<BenchRow> rows = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            Histogram since = statistics.sinceCapture(moment);
            if (moment != Moment.CAPTURED && since.getTotalCount() > 0) {
                rows.add(BenchRow.millis("latency.capture_to_" + word(moment), statistics.corrected(since)));
            }
        }
        if (statistics.publishToLatch.getTotalCount() > 0) {
            rows.add(BenchRow.millis("handover.published_to_latched", statistics.publishToLatch));
            rows.add(frames(statistics.publishToLatchFrames));
            rows.add(BenchRow.millis("latency.latch_to_swap", statistics.latchToSwap));
        }
        return rows;
    }

    private static String word(Moment moment) {
        return switch (moment) {
            case PUBLISHED -> "publish";
            case LATCHED -> "latch";
            case SWAPPED -> "swap";
            default -> moment.name().toLowerCase(Locale.ROOT);
        };
    }

    private static BenchRow frames(Histogram thousandths) {
        return new BenchRow(
                "handover.published_to_latched_frames",
                "frames",
                thousandths.getValueAtPercentile(50) / THOUSANDTHS,
                thousandths.getValueAtPercentile(95) / THOUSANDTHS,
                thousandths.getValueAtPercentile(99) / THOUSANDTHS,
                thousandths.getMaxValue() / THOUSANDTHS,
                thousandths.getTotalCount());
    }
}
