package dev.vizard.app.workload;

import dev.vizard.app.bench.LatencyRows;
import dev.vizard.app.bench.MemoryPoint;
import dev.vizard.app.bench.RowSeries;
import dev.vizard.app.bench.RunSheet;
import dev.vizard.app.measure.AllocationMeter;
import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.measure.MemorySample;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.HdrHistogram.Histogram;

/** Looks at the running program turn by turn and cuts what it measures into blocks. Render loop's thread. */
final class LiveWatch {

    private static final long SAMPLE_NANOS = 500_000_000;
    private static final String SWAP = "latency.capture_to_swap";

    private final long blockNanos;
    private final double allSeconds;
    private final DoubleConsumer progress;
    private final long renderThread = Thread.currentThread().getId();
    private final ProcessorTime processor = new ProcessorTime();
    private final RowSeries renderBytes = new RowSeries("alloc.render_frame", "B");
    private final RowSeries visionBytes = new RowSeries("alloc.vision_loop", "B");
    private final RowSeries cpu = new RowSeries("cpu.live", "% core");
    private final RowSeries heap = new RowSeries("memory.heap_used", "MB");
    private final RowSeries beside = new RowSeries("memory.native", "MB");
    private final Map<String, BlockMedians> medians = new LinkedHashMap<>();
    private final List<MemoryPoint> memory = new ArrayList<>();
    private long visionThread = -1;
    private long start;
    private long nextSample;
    private long nextBlock;
    private long lastRenderBytes;
    private long lastVisionBytes;
    private long lastCaptured;
    private long longFrames;

    /**
     * A watch that waits for {@link #begin}.
     *
     * @param progress told which share of the time is over, now and then
     */
    LiveWatch(BenchPlan plan, DoubleConsumer progress) {
        this.progress = progress;
        allSeconds = plan.liveSeconds();
        blockNanos = (long) (allSeconds / plan.blocks() * 1e9);
    }

    /** The warm-up is over. */
    void begin(RunStatistics statistics) {
        statistics.forgetTimes();
        visionThread = threadNamed("vizard-vision");
        medians.put("render.frame", new BlockMedians(statistics.render));
        medians.put("live.vision_step", new BlockMedians(statistics.vision));
        medians.put(SWAP, new BlockMedians(statistics.sinceCapture(Moment.SWAPPED)));
        medians.put("handover.published_to_latched", new BlockMedians(statistics.publishToLatch));
        start = System.nanoTime();
        nextSample = start;
        nextBlock = start + blockNanos;
        longFrames = statistics.longFrames;
        lastCaptured = statistics.captured;
        lastVisionBytes = AllocationMeter.bytes(visionThread);
        processor.restart();
        lastRenderBytes = AllocationMeter.bytes(renderThread);
    }

    private static long threadNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .mapToLong(Thread::getId)
                .findFirst()
                .orElse(-1);
    }

    /** A turn of the loop has ended. */
    void turn(RunStatistics statistics) {
        if (start == 0) {
            return;
        }
        if (AllocationMeter.available()) {
            renderBytes.add((double) (AllocationMeter.bytes(renderThread) - lastRenderBytes));
        }
        long now = System.nanoTime();
        if (now >= nextSample) {
            nextSample = now + SAMPLE_NANOS;
            sample((now - start) * 1e-9);
        }
        if (now >= nextBlock) {
            nextBlock += blockNanos;
            endBlock(statistics);
        }
        // What looking costs is not the loop's.
        lastRenderBytes = AllocationMeter.bytes(renderThread);
    }

    private void sample(double seconds) {
        MemorySample look = MemorySample.now(seconds);
        double outside = look.nativeMb();
        heap.add(look.usedHeapMb());
        beside.add(outside);
        memory.add(new MemoryPoint(
                hundredths(seconds),
                hundredths(look.usedHeapMb()),
                Double.isNaN(outside) ? null : hundredths(outside)));
        progress.accept(Math.min(1, seconds / allSeconds));
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void endBlock(RunStatistics statistics) {
        cpu.add(processor.percentSince());
        long bytes = AllocationMeter.bytes(visionThread);
        if (bytes >= 0 && lastVisionBytes >= 0 && statistics.captured > lastCaptured) {
            visionBytes.add((double) (bytes - lastVisionBytes) / (statistics.captured - lastCaptured));
        }
        lastVisionBytes = bytes;
        lastCaptured = statistics.captured;
        for (RowSeries series : List.of(cpu, visionBytes, renderBytes, heap, beside)) {
            series.endBlock();
        }
        medians.values().forEach(BlockMedians::endBlock);
    }

    /** Hands over what was measured. */
    void addTo(RunSheet sheet, RunStatistics statistics) {
        sheet.add("render.frame", statistics.render, medians("render.frame"));
        sheet.add("live.vision_step", statistics.vision, medians("live.vision_step"));
        Histogram swapped = statistics.corrected(statistics.sinceCapture(Moment.SWAPPED));
        sheet.add(SWAP, swapped, medians(SWAP));
        LatencyRows.of(statistics).forEach(sheet::add);
        sheet.putBlocks("handover.published_to_latched", medians("handover.published_to_latched"));
        sheet.add(BenchRow.single("handover.lost", "frames", (double) statistics.lostPublishes, statistics.captured));
        sheet.add(BenchRow.single(
                "render.long_frames",
                "frames",
                (double) (statistics.longFrames - longFrames),
                statistics.render.getTotalCount()));
        for (RowSeries series : List.of(renderBytes, visionBytes, cpu, heap, beside)) {
            sheet.add(series);
        }
        memory.forEach(sheet::add);
    }

    private List<Double> medians(String name) {
        BlockMedians found = medians.get(name);
        return found == null ? List.of() : found.values();
    }

    /** The median of what a histogram took in since the block before. */
    private static final class BlockMedians {

        private final Histogram all;
        private final List<Double> values = new ArrayList<>();
        private Histogram before;

        BlockMedians(Histogram all) {
            this.all = all;
            before = all.copy();
        }

        void endBlock() {
            Histogram now = all.copy();
            Histogram block = now.copy();
            block.subtract(before);
            if (block.getTotalCount() > 0) {
                values.add(Math.round(block.getValueAtPercentile(50) / 1e3) / 1e3);
            }
            before = now;
        }

        List<Double> values() {
            return values;
        }
    }
}
