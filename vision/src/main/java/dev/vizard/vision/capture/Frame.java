package dev.vizard.vision.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One picture in native memory: 8-bit BGR, rows from the top, no padding. Its owner refills it frame after frame; it
 * never leaves the owner's thread.
 */
public final class Frame {

    private ByteBuffer bgr = ByteBuffer.allocateDirect(0);
    private int width;
    private int height;
    private long sequence;
    private long captureNanos;

    /** Makes room for a picture of this size and returns its buffer, position 0; the content is undefined. */
    public ByteBuffer resize(int width, int height) {
        int bytes = Math.multiplyExact(Math.multiplyExact(width, height), 3);
        if (bgr.capacity() < bytes) {
            bgr = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        this.width = width;
        this.height = height;
        bgr.clear().limit(bytes);
        return bgr;
    }

    /** Says which frame this is: counted from 0 by its source, and when it was captured. */
    public void mark(long sequence, long captureNanos) {
        this.sequence = sequence;
        this.captureNanos = captureNanos;
    }

    /** The pixels, position 0, limit {@code width * height * 3}: the memory itself, not a copy. */
    public ByteBuffer bgr() {
        return bgr;
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** Number of the frame, counted by its source from 0. */
    public long sequence() {
        return sequence;
    }

    /** {@link System#nanoTime()} at capture for a camera; the media time in nanoseconds for a file. */
    public long captureNanos() {
        return captureNanos;
    }
}
