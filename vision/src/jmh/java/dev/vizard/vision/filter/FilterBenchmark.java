package dev.vizard.vision.filter;

import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.joml.Quaterniond;
import org.joml.Vector3d;
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

/** One pose smoothed, and one predicted, in a head's swaying with noise. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class FilterBenchmark {

    private static final int POSES = 1024;
    private static final long FRAME_NANOS = 33_333_333;

    @Param({"one-euro", "exponential", "kalman", "accela", "none"})
    private String filter;

    private final HeadPose[] poses = new HeadPose[POSES];
    private final PosePredictor predictor = new PosePredictor(PredictionSettings.DEFAULT);
    private final Quaterniond rotation = new Quaterniond();
    private final Vector3d position = new Vector3d();
    private PoseFilter smoother;
    private int next;

    /** Poses with fixed noise. */
    @Setup
    public void make() {
        Random random = new Random(1);
        for (int i = 0; i < POSES; i++) {
            double phase = 2 * Math.PI * i / POSES;
            Quaterniond turned = new EulerAngles(
                            30 * Math.sin(6 * phase) + 0.4 * random.nextGaussian(),
                            10 * Math.cos(4 * phase) + 0.4 * random.nextGaussian(),
                            0.2 * random.nextGaussian())
                    .toQuaternion(new Quaterniond());
            poses[i] = HeadPose.of(
                    turned, new Vector3d(Math.sin(phase), 0, -60 + random.nextGaussian()), 1, i, i * FRAME_NANOS);
        }
        smoother = PoseFilters.create(FilterSettings.DEFAULT.withName(filter));
    }

    private HeadPose pose() {
        if (next == POSES) {
            next = 0;
            smoother.reset();
            predictor.reset();
        }
        return poses[next++];
    }

    /** A pose smoothed. */
    @Benchmark
    public HeadPose smooth() {
        return smoother.filter(pose());
    }

    /** A pose smoothed and carried on by a frame. */
    @Benchmark
    public double smoothAndPredict() {
        predictor.update(smoother.filter(pose()));
        predictor.predict(FRAME_NANOS * 1e-9, rotation, position);
        return rotation.w;
    }
}
