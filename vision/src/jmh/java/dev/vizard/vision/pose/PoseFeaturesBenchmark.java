package dev.vizard.vision.pose;

import dev.vizard.vision.face.LandmarkSets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the pose network reads, from points in a picture. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class PoseFeaturesBenchmark {

    @Param({"6", "68"})
    private int points;

    private PoseFeatures features;
    private double[] x;
    private double[] y;

    /** The canonical face with a little noise. */
    @Setup
    public void make() {
        int[] landmarks = points == 6 ? LandmarkSets.six() : LandmarkSets.sixtyEight();
        features = PoseFeatures.withRay(landmarks);
        Random random = new Random(1);
        x = new double[landmarks.length];
        y = new double[landmarks.length];
        for (int i = 0; i < landmarks.length; i++) {
            x[i] = 320 + 10 * CanonicalFace.get().x(landmarks[i]) + random.nextGaussian();
            y[i] = 240 - 10 * CanonicalFace.get().y(landmarks[i]) + random.nextGaussian();
        }
    }

    /** The features of one face. */
    @Benchmark
    public float[] compute() {
        return features.compute(x, y, 0.1, -0.05);
    }
}
