package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.app.bench.RowSeries;
import dev.vizard.app.bench.RunSheet;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.VisionStatus;
import dev.vizard.vision.VisionWorker;
import dev.vizard.vision.capture.FrameSources;
import java.util.concurrent.locks.LockSupport;

/**
 * What the program without drawing costs: the vision thread follows the bundled clip at its own pace of 30 frames a second,
 * and the whole process' processor time is read, decoding, collections and compilation included. Between blocks it waits.
 */
final class CpuPart implements BlockPart {

    private static final double WARM_SECONDS = 1;
    private static final double SETTLE_SECONDS = 0.2;
    private static final long POLL_NANOS = 33_000_000;

    private final double seconds;
    private final VisionWorker worker;
    private final ProcessorTime time = new ProcessorTime();
    private final RowSeries share = new RowSeries("cpu.vision_30fps", "% core");

    CpuPart(Home home, BenchPlan plan) {
        seconds = plan.cpuSeconds();
        worker = new VisionWorker(
                () -> FrameSources.open(home.clip().toString()), home.models(), VisionSettings.DEFAULT, true);
        worker.start();
        follow(WARM_SECONDS);
        worker.setPaused(true);
    }

    @Override
    public void block() {
        worker.setPaused(false);
        follow(SETTLE_SECONDS);
        time.restart();
        follow(seconds);
        share.add(time.percentSince());
        share.endBlock();
        worker.setPaused(true);
        VisionStatus status = worker.status();
        if (status.over()) {
            throw new IllegalStateException("tracking ended early: " + status.message());
        }
    }

    /** Takes every pose as a sink would, without a picture being drawn. */
    private void follow(double howLong) {
        long end = System.nanoTime() + (long) (howLong * 1e9);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            worker.frames().latch();
            LockSupport.parkNanos(Math.min(left, POLL_NANOS));
        }
    }

    @Override
    public void addTo(RunSheet sheet) {
        sheet.add(share);
    }

    @Override
    public void close() {
        worker.close();
    }
}
