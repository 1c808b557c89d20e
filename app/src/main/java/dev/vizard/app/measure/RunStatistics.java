package dev.vizard.app.measure;

import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.metrics.FrameMoments;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import dev.vizard.vision.metrics.StageTimes.Stage;
import dev.vizard.vision.pose.HeadPose;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** What a run measured. One thread. */
public final class RunStatistics {

    /** A minute, in nanoseconds: longer frames are counted as that long. */
    private static final long LONGEST = 60_000_000_000L;

    private static final long LONG_FRAME_NANOS = 250_000_000;

    /** The tracked step: picture in memory to smoothed angles. */
    public final Histogram vision = new Histogram(LONGEST, 3);

    /** The landmark network with its crop. */
    public final Histogram landmarks = new Histogram(LONGEST, 3);

    /** A frame of the render loop, drawn to the end. */
    public final Histogram render = new Histogram(LONGEST, 3);

    /** From the hand-over to the render thread's taking it. */
    public final Histogram publishToLatch = new Histogram(LONGEST, 3);

    /** The same in frames of the render loop, thousandths: 1000 is "the very next frame took it". */
    public final Histogram publishToLatchFrames = new Histogram(LONGEST, 3);

    /** From the taking to the end of the swap. */
    public final Histogram latchToSwap = new Histogram(LONGEST, 3);

    /** From one picture to the next. */
    public final Histogram captureInterval = new Histogram(LONGEST, 3);

    /** Geodesic error of the raw poses, where there is a truth. */
    public final ErrorStatistics rawErrors = new ErrorStatistics();

    /** Geodesic error of the smoothed poses, where there is a truth. */
    public final ErrorStatistics smoothedErrors = new ErrorStatistics();

    private final Histogram[] sinceCapture = new Histogram[Moment.values().length];
    private long lastCapturedNanos;

    /** Frames that were tracked and seen by the render thread. */
    public long captured;

    /** Of these, frames with a face. */
    public long withFace;

    /** Frames of the render loop that took longer than a quarter of a second, swap included. */
    public long longFrames;

    /** Frames that had been handed over before the render thread looked, and which it did not get; 0, or a bug. */
    public long lostPublishes;

    /** Frames of the render loop. */
    public long rendered;

    /** Nothing measured yet. */
    public RunStatistics() {
        Arrays.setAll(sinceCapture, i -> new Histogram(LONGEST, 3));
    }

    /**
     * What frames took from {@link Moment#CAPTURED} to this moment; those with a face, for what comes after the landmarks.
     * Empty for a moment that was never reached.
     */
    public Histogram sinceCapture(Moment moment) {
        return sinceCapture[moment.ordinal()];
    }

    /** Forgets all times, as after a warm-up; counts and errors stay. */
    public void forgetTimes() {
        for (Histogram histogram : sinceCapture) {
            histogram.reset();
        }
        for (Histogram histogram : new Histogram[] {
            vision, landmarks, render, publishToLatch, publishToLatchFrames, latchToSwap, captureInterval
        }) {
            histogram.reset();
        }
    }

    private void recordSinceCapture(FrameMoments moments, Moment moment) {
        if (moments.reached(moment)) {
            record(sinceCapture(moment), moments.between(Moment.CAPTURED, moment));
        }
    }

    /** Takes down a frame that the render thread took. */
    void latched(FrameMoments moments, long lookedBeforeNanos) {
        long captured = moments.nanos(Moment.CAPTURED);
        if (lastCapturedNanos != 0) {
            record(captureInterval, captured - lastCapturedNanos);
        }
        lastCapturedNanos = captured;
        recordSinceCapture(moments, Moment.TRACKED);
        recordSinceCapture(moments, Moment.ESTIMATED);
        recordSinceCapture(moments, Moment.FILTERED);
        recordSinceCapture(moments, Moment.PUBLISHED);
        recordSinceCapture(moments, Moment.LATCHED);
        long waited = moments.between(Moment.PUBLISHED, Moment.LATCHED);
        record(publishToLatch, waited);
        long frame = moments.nanos(Moment.LATCHED) - lookedBeforeNanos;
        if (lookedBeforeNanos != 0 && frame > 0) {
            record(publishToLatchFrames, Math.round(1000.0 * waited / frame));
        }
    }

    /** Takes down that a frame's first picture has been swapped in. */
    void swapped(FrameMoments moments) {
        record(latchToSwap, moments.between(Moment.LATCHED, Moment.SWAPPED));
        recordSinceCapture(moments, Moment.SUBMITTED);
        recordSinceCapture(moments, Moment.SWAPPED);
    }

    /** Takes down that a frame's first picture has been drawn to its end. */
    void finished(FrameMoments moments) {
        recordSinceCapture(moments, Moment.FINISHED);
    }

    /** Takes down a frame that was tracked and drawn on one thread, without a hand-over. */
    public void drawn(FrameMoments moments) {
        recordSinceCapture(moments, Moment.SWAPPED);
    }

    /** Takes down a frame of the render loop, drawn and not yet swapped. */
    public void rendered(long nanos) {
        record(render, nanos);
        rendered++;
    }

    /** Takes down a turn of the render loop with its swap. */
    void turned(long nanos) {
        if (nanos > LONG_FRAME_NANOS) {
            longFrames++;
        }
    }

    /**
     * A latency histogram corrected for coordinated omission: while the program stands still, the pictures that come
     * meanwhile are never shown and so never measured, though each of them waited, too. HdrHistogram adds what they
     * would have waited, at the median interval of pictures.
     */
    public Histogram corrected(Histogram latencies) {
        long interval = captureInterval.getValueAtPercentile(50);
        return interval == 0 ? latencies.copy() : latencies.copyCorrectedForCoordinatedOmission(interval);
    }

    /** Takes down a tracked frame. */
    public void tracked(TrackedFrame frame, HeadPose truth) {
        captured++;
        record(vision, frame.times.nanos(Stage.STEP));
        if (!frame.landmarks.found()) {
            return;
        }
        withFace++;
        record(landmarks, frame.times.nanos(Stage.LANDMARKS));
        if (truth != null) {
            rawErrors.add(frame.raw().geodesicDegrees(truth));
            smoothedErrors.add(frame.filtered().geodesicDegrees(truth));
        }
    }

    /** Adds a time; what is out of range is counted at its end. */
    public static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.max(0, Math.min(LONGEST, nanos)));
    }

    /** Whether there was a truth to compare with. */
    public boolean hasErrors() {
        return rawErrors.count() > 0;
    }
}
