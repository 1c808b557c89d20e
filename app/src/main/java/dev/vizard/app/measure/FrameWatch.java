package dev.vizard.app.measure;

import dev.vizard.engine.gl.FinishTimer;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.metrics.FrameMoments;
import dev.vizard.vision.metrics.FrameMoments.Moment;

/**
 * Follows each tracked frame from the hand-over to the first picture that shows it, and takes the times down. The
 * graphics device tells of a finished picture some frames later, when the slot is long in other hands, so the moments are
 * copied. Main thread; allocates nothing.
 */
public final class FrameWatch {

    private static final int WAITING = 8;
    /** How fast the display delay follows: a twentieth a frame. */
    private static final double FOLLOW = 0.05;

    private static final long USUAL_DELAY_NANOS = 17_000_000;

    private final RunStatistics statistics;
    private final FinishTimer finish;
    private final FrameMoments[] waiting = new FrameMoments[WAITING];
    private final long[] tickets = new long[WAITING];
    private long first;
    private long next;
    private TrackedFrame fresh;
    private long frameStart;
    private long lastLatchNanos;
    private double displayDelay = USUAL_DELAY_NANOS;

    /** A watch that takes down into {@code statistics} and asks {@code finish}, which stays its owner's. */
    public FrameWatch(RunStatistics statistics, FinishTimer finish) {
        this.statistics = statistics;
        this.finish = finish;
        for (int i = 0; i < WAITING; i++) {
            waiting[i] = new FrameMoments();
        }
    }

    /** A frame of the render loop begins. */
    public void begin() {
        frameStart = System.nanoTime();
        fresh = null;
        collect();
    }

    /** The render thread has looked at the hand-over; {@code latched} is what it took, or null where nothing was new. */
    public void looked(TrackedFrame latched) {
        long now = System.nanoTime();
        if (latched != null) {
            fresh = latched;
            latched.moments.mark(Moment.LATCHED, now);
            statistics.latched(latched.moments, lastLatchNanos);
        }
        lastLatchNanos = now;
    }

    /** All drawing of this frame has been handed to the driver; before the swap. */
    public void submitted() {
        if (fresh == null) {
            return;
        }
        fresh.moments.mark(Moment.SUBMITTED);
        long ticket = finish.mark();
        if (ticket != FinishTimer.NONE && next - first < WAITING) {
            tickets[(int) (next++ % WAITING)] = ticket;
        }
    }

    /** The swap of this frame's buffers returned. */
    public void swapped() {
        long now = System.nanoTime();
        statistics.turned(now - frameStart);
        displayDelay += FOLLOW * (now - frameStart - displayDelay);
        if (fresh == null) {
            return;
        }
        fresh.moments.mark(Moment.SWAPPED, now);
        statistics.swapped(fresh.moments);
        if (next > first) {
            waiting[(int) ((next - 1) % WAITING)].set(fresh.moments);
        }
    }

    private void collect() {
        for (; first < next; first++) {
            int slot = (int) (first % WAITING);
            long when = finish.finishedNanos(tickets[slot]);
            if (when == 0) {
                return;
            }
            waiting[slot].mark(Moment.FINISHED, when);
            statistics.finished(waiting[slot]);
        }
    }

    /** When the frame that has begun will be shown, as far as the frames before tell, {@link System#nanoTime()}. */
    public long displayNanos() {
        return frameStart + (long) displayDelay;
    }
}
