package dev.vizard.vision.face;

import dev.vizard.vision.capture.Frame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A rotated square of a 640x480 picture, cut out and turned into the landmark network's planes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class WarpBenchmark {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int SIDE = 192;

    @Param({"0", "25"})
    private double degrees;

    private final Frame frame = new Frame();
    private final FloatBuffer planes = ByteBuffer.allocateDirect(SIDE * SIDE * 3 * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    private FaceRegion region;
    private CropTransform crop;

    /** A picture of noise. */
    @Setup
    public void make() {
        byte[] noise = new byte[WIDTH * HEIGHT * 3];
        new Random(1).nextBytes(noise);
        frame.resize(WIDTH, HEIGHT).put(0, noise);
        frame.mark(0, 0);
        region = new FaceRegion(320, 240, 260, (float) Math.toRadians(degrees));
        crop = new CropTransform(SIDE, CropTransform.Border.REPLICATE, 0, 1, planes);
    }

    /** One crop. */
    @Benchmark
    public FloatBuffer warp() {
        crop.apply(frame, region);
        return planes;
    }

    /** Lets go of native memory. */
    @TearDown
    public void close() {
        crop.close();
    }
}
