package dev.vizard.app.panel;

import dev.vizard.app.panel.PoseHistory.Angle;
import dev.vizard.app.tune.RotationSeries;
import dev.vizard.vision.pose.EulerAngles;
import java.util.Arrays;
import org.joml.Quaterniond;

/** One angle of up to three series of rotations over the same moments, ready to plot. One thread. */
final class AngleLines {

    /** More points than a panel is wide show nothing more. */
    static final int LENGTH = 600;

    /** Longer without a pose, and the line is broken, seconds. */
    private static final double GAP = 0.25;

    private final double[] ages = new double[LENGTH];
    private final double[][] values;
    private final Quaterniond rotation = new Quaterniond();
    private double least;
    private double most;

    AngleLines(int series) {
        values = new double[series][LENGTH];
    }

    /**
     * Takes down the newest state.
     *
     * @param newest the time that is to be age 0, seconds
     * @param series the first gives the moments; one that is empty is not drawn
     */
    void fill(Angle angle, double newest, RotationSeries... series) {
        RotationSeries moments = series[0];
        least = Double.POSITIVE_INFINITY;
        most = Double.NEGATIVE_INFINITY;
        int every = 1 + moments.size() / (LENGTH - 20);
        int count = 0;
        for (int i = 0; i < moments.size() && count < LENGTH - 1; i += every) {
            double age = moments.seconds(i) - newest;
            if (i > 0 && moments.seconds(i) - moments.seconds(i - 1) > GAP) {
                put(count++, age, Double.NaN);
            }
            ages[count] = age;
            for (int k = 0; k < series.length; k++) {
                values[k][count] = i < series[k].size() ? degrees(series[k], i, angle) : Double.NaN;
            }
            count++;
        }
        // What lies beyond would be drawn, too.
        Arrays.fill(ages, count, LENGTH, 0);
        for (double[] line : values) {
            Arrays.fill(line, count, LENGTH, Double.NaN);
        }
    }

    private void put(int at, double age, double value) {
        ages[at] = age;
        for (double[] line : values) {
            line[at] = value;
        }
    }

    private double degrees(RotationSeries series, int index, Angle angle) {
        series.rotation(index, rotation);
        EulerAngles angles = EulerAngles.of(rotation.x, rotation.y, rotation.z, rotation.w);
        double value =
                switch (angle) {
                    case YAW -> angles.yawDegrees();
                    case PITCH -> angles.pitchDegrees();
                    case ROLL -> angles.rollDegrees();
                };
        least = Math.min(least, value);
        most = Math.max(most, value);
        return value;
    }

    /** Seconds before the newest, negative. */
    double[] ages() {
        return ages;
    }

    /** One series' angles, degrees; NaN where there are none. */
    double[] values(int series) {
        return values[series];
    }

    /** Whether there is anything to draw. */
    boolean any() {
        return least <= most;
    }

    /** The least angle, rounded down to {@code step}; so that the scale rests while the values move a little. */
    double floor(double step) {
        return step * Math.floor(least / step);
    }

    /** The greatest angle, rounded up to {@code step}. */
    double ceiling(double step) {
        return step * Math.ceil(most / step);
    }
}
