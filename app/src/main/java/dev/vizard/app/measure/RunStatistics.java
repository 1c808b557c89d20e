package dev.vizard.app.measure;

import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.metrics.StageTimes.Stage;
import dev.vizard.vision.pose.HeadPose;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** What a run measured. One thread. */
public final class RunStatistics {

    /** A minute, in nanoseconds: longer frames are counted as that long. */
    private static final long LONGEST = 60_000_000_000L;

    /** The tracked step: picture in memory to smoothed angles. */
    public final Histogram vision = new Histogram(LONGEST, 3);

    /** The landmark network with its crop. */
    public final Histogram landmarks = new Histogram(LONGEST, 3);

    /** A frame of the render loop, drawn to the end. */
    public final Histogram render = new Histogram(LONGEST, 3);

    /** From the picture's arrival to the end of the frame that shows its pose. */
    public final Histogram latency = new Histogram(LONGEST, 3);

    private double[] smoothedErrors = new double[1024];
    private double[] rawErrors = new double[1024];
    private int errors;
    private double lastRawError = Double.NaN;
    private double lastSmoothedError = Double.NaN;

    /** Counts of the run. */
    public long captured;

    /** Of these, frames with a face. */
    public long withFace;

    /** Frames of the render loop. */
    public long rendered;

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
            if (errors == rawErrors.length) {
                rawErrors = Arrays.copyOf(rawErrors, errors * 2);
                smoothedErrors = Arrays.copyOf(smoothedErrors, errors * 2);
            }
            lastRawError = frame.raw().geodesicDegrees(truth);
            lastSmoothedError = frame.filtered().geodesicDegrees(truth);
            rawErrors[errors] = lastRawError;
            smoothedErrors[errors++] = lastSmoothedError;
        }
    }

    /** Adds a time; what is out of range is counted at its end. */
    public static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.max(0, Math.min(LONGEST, nanos)));
    }

    /** Whether there was a truth to compare with. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Geodesic error of the newest raw pose, degrees; NaN before there is one. */
    public double lastRawError() {
        return lastRawError;
    }

    /** Geodesic error of the newest smoothed pose, degrees; NaN before there is one. */
    public double lastSmoothedError() {
        return lastSmoothedError;
    }

    /** Mean and 95th percentile of the geodesic error, degrees. */
    public double[] meanAndP95(boolean smoothed) {
        double[] sorted = Arrays.copyOf(smoothed ? smoothedErrors : rawErrors, errors);
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        return new double[] {mean, errors == 0 ? Double.NaN : sorted[(int) Math.min(errors - 1, errors * 0.95)]};
    }
}
