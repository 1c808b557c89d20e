package dev.vizard.vision.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short way to the native method gives what the public one gives. */
class BoundRunTest {

    private static final Path MODELS = Path.of(System.getProperty("vizard.home"), "models");
    private static final int FEATURES = 139;
    private static final int RUNS = 1000;
    /** The array of flags that the native method returns. */
    private static final double MOST_BYTES = 32;

    private static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private static float[] copy(FloatBuffer buffer) {
        float[] values = new float[buffer.capacity()];
        buffer.get(0, values);
        return values;
    }

    @Test
    void bothWaysGiveTheSameBits() throws OrtException {
        OrtEnvironment environment = RuntimeEnvironment.get();
        FloatBuffer features = floats(FEATURES);
        FloatBuffer rotation = floats(6);
        FloatBuffer error = floats(1);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                OrtSession session = environment.createSession(
                        MODELS.resolve("head-pose.onnx").toString(), options);
                OnnxTensor in = OnnxTensor.createTensor(environment, features, new long[] {1, FEATURES});
                OnnxTensor first = OnnxTensor.createTensor(environment, rotation, new long[] {1, 6});
                OnnxTensor second = OnnxTensor.createTensor(environment, error, new long[] {1, 1})) {
            BoundRun run = new BoundRun(
                    session,
                    Map.of("features", in),
                    new java.util.TreeMap<>(Map.of("rotation6d", first, "error", second)));
            assertThat(run.direct())
                    .as("this version of ONNX Runtime has the method that BoundRun calls")
                    .isTrue();
            Random random = new Random(5);
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < FEATURES; i++) {
                    features.put(i, (float) random.nextGaussian());
                }
                run.run();
                float[] directRotation = copy(rotation);
                float[] directError = copy(error);
                rotation.put(0, new float[6]);
                error.put(0, 0);
                run.runPublicly();
                assertThat(directRotation).isEqualTo(copy(rotation)).doesNotContain(0);
                assertThat(directError).isEqualTo(copy(error));
            }
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long id = Thread.currentThread().getId();
            long before = threads.getThreadAllocatedBytes(id);
            for (int i = 0; i < RUNS; i++) {
                run.run();
            }
            assertThat((double) (threads.getThreadAllocatedBytes(id) - before) / RUNS)
                    .isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void aClosedNetworkIsNotRun() {
        OnnxModel model =
                OnnxModel.open(MODELS.resolve("head-pose.onnx"), Map.of("features", new long[] {1, FEATURES}));
        model.close();
        assertThatThrownBy(model::run).isInstanceOf(IllegalStateException.class);
    }
}
