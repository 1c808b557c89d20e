package dev.vizard.app.panel;

import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.pose.HeadPose;

/** The angles of the last ten seconds, raw and smoothed, and how far two estimators are apart, ready to plot. One thread. */
public final class PoseHistory {

    static final int LENGTH = 300;
    static final double SECONDS = 10;

    /** What is plotted. */
    enum Angle {
        YAW,
        PITCH,
        ROLL
    }

    private final double[] times = new double[LENGTH];
    private final double[] ages = new double[LENGTH];
    private final double[][] raw = new double[Angle.values().length][LENGTH];
    private final double[][] smoothed = new double[Angle.values().length][LENGTH];
    private final double[] disagreement = new double[LENGTH];
    private final double[] angles = new double[Angle.values().length];
    private int count;

    /** Takes down a frame; a gap where no face was found. */
    public void add(TrackedFrame frame) {
        if (count == LENGTH) {
            System.arraycopy(times, 1, times, 0, LENGTH - 1);
            for (int i = 0; i < raw.length; i++) {
                System.arraycopy(raw[i], 1, raw[i], 0, LENGTH - 1);
                System.arraycopy(smoothed[i], 1, smoothed[i], 0, LENGTH - 1);
            }
            System.arraycopy(disagreement, 1, disagreement, 0, LENGTH - 1);
            count--;
        }
        times[count] = frame.capturedNanos() * 1e-9;
        boolean found = frame.landmarks.found();
        put(raw, found ? frame.raw() : null);
        put(smoothed, found ? frame.filtered() : null);
        disagreement[count] = frame.disagreementDegrees();
        count++;
    }

    private void put(double[][] into, HeadPose pose) {
        if (pose == null) {
            java.util.Arrays.fill(angles, Double.NaN);
        } else {
            pose.angles(angles);
        }
        for (int i = 0; i < angles.length; i++) {
            into[i][count] = angles[i];
        }
    }

    /** Seconds before the newest frame, negative; as long as the values, the unused rest repeats the last. */
    double[] ages() {
        double newest = count == 0 ? 0 : times[count - 1];
        for (int i = 0; i < LENGTH; i++) {
            ages[i] = i < count ? times[i] - newest : 0;
        }
        return ages;
    }

    double[] raw(Angle angle) {
        return filled(raw[angle.ordinal()]);
    }

    double[] smoothed(Angle angle) {
        return filled(smoothed[angle.ordinal()]);
    }

    /** Geodesic degrees between the two estimators; a gap where there were not two. */
    double[] disagreement() {
        return filled(disagreement);
    }

    /** What was taken down so far was between other estimators. */
    void forgetDisagreement() {
        java.util.Arrays.fill(disagreement, 0, count, Double.NaN);
    }

    /** The newest disagreement, or NaN. */
    double lastDisagreement() {
        return count == 0 ? Double.NaN : disagreement[count - 1];
    }

    /** Mean disagreement over the time that is plotted; NaN where there is none. */
    double meanDisagreement() {
        return java.util.Arrays.stream(disagreement, 0, count)
                .filter(d -> !Double.isNaN(d))
                .average()
                .orElse(Double.NaN);
    }

    /** The greatest disagreement over the time that is plotted; 0 where there is none. */
    double greatestDisagreement() {
        return java.util.Arrays.stream(disagreement, 0, count)
                .filter(d -> !Double.isNaN(d))
                .max()
                .orElse(0);
    }

    /** What lies beyond the newest value would be drawn too. */
    private double[] filled(double[] values) {
        java.util.Arrays.fill(values, count, LENGTH, count == 0 ? Double.NaN : values[count - 1]);
        return values;
    }

    /** The newest value, or NaN. */
    double last(Angle angle, boolean ofSmoothed) {
        return count == 0 ? Double.NaN : (ofSmoothed ? smoothed : raw)[angle.ordinal()][count - 1];
    }
}
