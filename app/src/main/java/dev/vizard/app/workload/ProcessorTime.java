package dev.vizard.app.workload;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the whole process takes of the processors, collections and compilation included, from one look to the next. */
final class ProcessorTime {

    private static final double PERCENT = 100;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean ? bean : null;

    private long cpu;
    private long wall;

    ProcessorTime() {
        restart();
    }

    /** Counts from now on. */
    void restart() {
        cpu = SYSTEM == null ? -1 : SYSTEM.getProcessCpuTime();
        wall = System.nanoTime();
    }

    /** Percent of one core since the last look; NaN where Java cannot tell. */
    double percentSince() {
        long cpuBefore = cpu;
        long wallBefore = wall;
        restart();
        return cpuBefore < 0 || cpu < 0 || wall == wallBefore
                ? Double.NaN
                : PERCENT * (cpu - cpuBefore) / (wall - wallBefore);
    }
}
