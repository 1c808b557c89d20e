package dev.vizard.vision;

import java.util.concurrent.locks.LockSupport;

/** Plays a file at its own pace: waits until the moment a frame is due. */
final class MediaClock {

    /** Later than this, and the file is played on from here rather than hurried through. */
    private static final long LATE_NANOS = 250_000_000;

    private boolean started;
    private long offset;

    /** The next frame is due at once. */
    void restart() {
        started = false;
    }

    /** Waits until the frame with this media time is due; when that was, {@link System#nanoTime()}. */
    long waitFor(long mediaNanos) {
        long now = System.nanoTime();
        if (!started || now - (mediaNanos + offset) > LATE_NANOS) {
            offset = now - mediaNanos;
            started = true;
            return now;
        }
        long due = mediaNanos + offset;
        for (long left = due - now; left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        return due;
    }
}
