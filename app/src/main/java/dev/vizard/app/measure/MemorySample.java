package dev.vizard.app.measure;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the process held at one moment, in MB (2^20 bytes).
 *
 * @param seconds since the run began
 * @param residentMb memory of the whole process that lies in RAM; NaN where the system does not tell (Linux does)
 * @param heapMb Java heap that the last collections left alive; NaN before the first
 * @param usedHeapMb Java heap in use, garbage and all
 * @param committedHeapMb Java heap that the system has given
 * @param directMb buffers outside the heap that Java counts
 */
public record MemorySample(
        double seconds, double residentMb, double heapMb, double usedHeapMb, double committedHeapMb, double directMb) {

    private static final double MB = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");

    /** A look at this process, told when it was. */
    public static MemorySample now(double seconds) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new MemorySample(seconds, resident(), heap(), heap.getUsed() / MB, heap.getCommitted() / MB, direct());
    }

    /**
     * Memory in RAM beside the Java heap: libraries, networks, pictures, code; NaN where the system does not tell. All of
     * the heap that was given counts as in RAM, so that this is rather too low than too high.
     */
    public double nativeMb() {
        return Math.max(0, residentMb - committedHeapMb);
    }

    private static double resident() {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        try {
            for (String line : Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1)) {
                if (line.startsWith("VmRSS:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException | NumberFormatException e) {
            return Double.NaN;
        }
        return Double.NaN;
    }

    private static double heap() {
        double bytes = Double.NaN;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            if (usage != null && usage.getUsed() > 0) {
                bytes = (Double.isNaN(bytes) ? 0 : bytes) + usage.getUsed();
            }
        }
        return bytes / MB;
    }

    private static double direct() {
        double bytes = 0;
        for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            bytes += pool.getMemoryUsed();
        }
        return bytes / MB;
    }
}
