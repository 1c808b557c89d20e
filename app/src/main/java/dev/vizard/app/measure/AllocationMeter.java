package dev.vizard.app.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Counts the bytes that a thread allocates on the Java heap a frame, in windows of frames: a class that is loaded or a
 * method that is compiled in between spoils one window, not all. Any one thread may ask; asking allocates nothing.
 */
public final class AllocationMeter {

    /** Null where Java cannot tell. */
    private static final ThreadMXBean THREADS =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean && bean.isThreadAllocatedMemorySupported()
                    ? bean
                    : null;

    private final long threadId;
    private final long windowFrames;
    private final double[] bytesAFrame;
    private int windows;
    private long firstFrame = -1;
    private long firstBytes;

    /**
     * A meter for a thread.
     *
     * @param threadId {@link Thread#getId()}
     * @param windowFrames frames in a window
     * @param mostWindows windows that are kept; later frames are not counted
     */
    public AllocationMeter(long threadId, int windowFrames, int mostWindows) {
        if (windowFrames < 1 || mostWindows < 1) {
            throw new IllegalArgumentException("a window needs a frame, and a meter a window");
        }
        this.threadId = threadId;
        this.windowFrames = windowFrames;
        bytesAFrame = new double[mostWindows];
    }

    /** Whether Java tells what threads allocate. */
    public static boolean available() {
        return THREADS != null && THREADS.isThreadAllocatedMemoryEnabled();
    }

    /** What a thread has allocated since it began, bytes; -1 where nobody knows. */
    public static long bytes(long threadId) {
        return THREADS == null ? -1 : THREADS.getThreadAllocatedBytes(threadId);
    }

    /** The thread has done so many frames by now; the first call begins the first window. */
    public void at(long frames) {
        if (full() || (firstFrame >= 0 && frames - firstFrame < windowFrames)) {
            return;
        }
        long bytes = bytes(threadId);
        if (bytes < 0) {
            return;
        }
        if (firstFrame >= 0) {
            bytesAFrame[windows++] = (double) (bytes - firstBytes) / (frames - firstFrame);
        }
        firstFrame = frames;
        firstBytes = bytes;
    }

    /** Whether all windows are counted. */
    public boolean full() {
        return windows == bytesAFrame.length;
    }

    /** Bytes a frame of each window so far, ascending. */
    public double[] bytesAFrame() {
        double[] sorted = Arrays.copyOf(bytesAFrame, windows);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The median window's bytes a frame; NaN before the first is full. */
    public double median() {
        double[] sorted = bytesAFrame();
        return windows == 0 ? Double.NaN : (sorted[(windows - 1) / 2] + sorted[windows / 2]) / 2;
    }
}
