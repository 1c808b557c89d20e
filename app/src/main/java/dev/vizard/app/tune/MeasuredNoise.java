package dev.vizard.app.tune;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The noise of our own tracker as it was measured, kept in {@code noise.csv} beside this class, and more of its kind: each
 * axis normally distributed, each frame correlated with the last as measured (a first-order autoregression).
 */
public final class MeasuredNoise {

    /** What filters are judged on: a webcam in a dim room, as hard as what other trackers' studies report. */
    public static final String DIM = "dim";

    /** The bundled clip's own camera noise. */
    public static final String GOOD = "good";

    private static final String TABLE = "noise.csv";

    private final String light;
    private final double[] deviations;
    private final double autocorrelation;

    private MeasuredNoise(String light, double[] deviations, double autocorrelation) {
        this.light = light;
        this.deviations = deviations;
        this.autocorrelation = autocorrelation;
    }

    /** The noise measured in this light. */
    public static MeasuredNoise in(String light) {
        return all().stream()
                .filter(noise -> noise.light.equals(light))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no noise was measured in the light '" + light + "'"));
    }

    /** All that was measured. */
    public static List<MeasuredNoise> all() {
        try (InputStream in = MeasuredNoise.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("light,"))
                    .map(MeasuredNoise::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MeasuredNoise of(String line) {
        String[] v = line.split(",");
        double[] numbers =
                Arrays.stream(v).skip(1).mapToDouble(Double::parseDouble).toArray();
        return new MeasuredNoise(v[0], Arrays.copyOf(numbers, PoseNoise.AXES), numbers[PoseNoise.AXES]);
    }

    /** As many times as strong. */
    MeasuredNoise times(double factor) {
        return new MeasuredNoise(
                light, Arrays.stream(deviations).map(d -> d * factor).toArray(), autocorrelation);
    }

    /** As strong, but each frame correlated that much with the last. */
    MeasuredNoise withAutocorrelation(double correlation) {
        return new MeasuredNoise(light, deviations, correlation);
    }

    /** In what light it was measured. */
    public String light() {
        return light;
    }

    /** Standard deviation about yaw, pitch, roll, degrees, then along x, y, z, cm. */
    public double[] deviations() {
        return deviations.clone();
    }

    /** Correlation of one frame's rotations with the next one's. */
    public double autocorrelation() {
        return autocorrelation;
    }

    /** Noise for that many frames, {@code [frame][axis]}; the same for the same seed. */
    double[][] sample(int frames, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] noise = new double[frames][PoseNoise.AXES];
        double fresh = Math.sqrt(1 - autocorrelation * autocorrelation);
        for (int axis = 0; axis < PoseNoise.AXES; axis++) {
            double value = random.nextGaussian();
            for (int i = 0; i < frames; i++) {
                noise[i][axis] = deviations[axis] * value;
                value = autocorrelation * value + fresh * random.nextGaussian();
            }
        }
        return noise;
    }
}
