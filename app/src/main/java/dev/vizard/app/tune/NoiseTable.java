package dev.vizard.app.tune;

import dev.vizard.app.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Measures our tracker's noise again and prints it as the lines of {@code noise.csv}. */
public final class NoiseTable {

    private static final double GOOD_STRENGTH = 1;
    private static final double DIM_STRENGTH = 3;

    private NoiseTable() {}

    /**
     * Measures in both lights.
     *
     * @param frames a pose
     */
    public static void print(Home home, int frames, PrintWriter out) throws IOException {
        out.println("light,yaw_deg,pitch_deg,roll_deg,x_cm,y_cm,z_cm,autocorrelation");
        print(MeasuredNoise.GOOD, NoiseMeasurement.measure(home.folder(), GOOD_STRENGTH, frames), out);
        print(MeasuredNoise.DIM, NoiseMeasurement.measure(home.folder(), DIM_STRENGTH, frames), out);
        out.flush();
    }

    private static void print(String light, List<NoiseMeasurement.InPose> poses, PrintWriter out) {
        StringBuilder line = new StringBuilder(light);
        for (int axis = 0; axis < PoseNoise.AXES; axis++) {
            int at = axis;
            double square = poses.stream()
                    .mapToDouble(pose -> Math.pow(pose.noise().deviations()[at], 2))
                    .average()
                    .orElse(Double.NaN);
            line.append(String.format(Locale.ROOT, axis < 3 ? ",%.2f" : ",%.3f", Math.sqrt(square)));
        }
        double correlation = poses.stream()
                .mapToDouble(pose -> pose.noise().autocorrelation()[0])
                .average()
                .orElse(Double.NaN);
        out.println(line.append(String.format(Locale.ROOT, ",%.2f", correlation)));
        out.flush();
    }
}
