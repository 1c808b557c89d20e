package dev.vizard.app.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.vizard.app.Home;
import dev.vizard.app.measure.BenchRow;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.VisionStatus;
import dev.vizard.vision.VisionWorker;
import dev.vizard.vision.capture.FrameSources;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What the program without drawing costs: the vision thread follows the bundled clip at its own pace of 30 frames a second,
 * and the whole process' processor time is read, decoding, collections and compilation included.
 */
public final class CpuBench {

    private static final long SLICE_NANOS = 1_000_000_000;
    private static final long POLL_NANOS = 33_000_000;
    private static final double PERCENT = 100;

    private CpuBench() {}

    /**
     * The row {@code cpu.vision_30fps}, percent of one core a second; without rows where Java cannot tell.
     *
     * @param warmSeconds before the first second that counts
     * @param seconds that count
     * @throws IllegalStateException if tracking ends early
     */
    public static List<BenchRow> rows(Home home, int warmSeconds, int seconds) {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)
                || system.getProcessCpuTime() < 0) {
            return List.of();
        }
        double[] shares = new double[seconds];
        try (VisionWorker worker = new VisionWorker(
                () -> FrameSources.open(home.clip().toString()), home.models(), VisionSettings.DEFAULT, true)) {
            worker.start();
            follow(worker, warmSeconds * SLICE_NANOS);
            for (int i = 0; i < seconds; i++) {
                long cpu = system.getProcessCpuTime();
                long start = System.nanoTime();
                follow(worker, SLICE_NANOS);
                shares[i] = PERCENT * (system.getProcessCpuTime() - cpu) / (System.nanoTime() - start);
            }
            if (worker.status().state() != VisionStatus.State.RUNNING) {
                throw new IllegalStateException(
                        "tracking ended early: " + worker.status().message());
            }
        }
        Arrays.sort(shares);
        return List.of(BenchRow.of("cpu.vision_30fps", "% core", shares));
    }

    /** Takes every pose as a sink would, without a picture being drawn. */
    private static void follow(VisionWorker worker, long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            worker.frames().latch();
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
