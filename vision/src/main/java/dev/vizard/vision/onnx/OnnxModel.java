package dev.vizard.vision.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One network with fixed shapes and one input, run on the calling thread. Input and outputs are direct buffers that are
 * bound once, so a run copies nothing and leaves next to no garbage: an array of a few bytes. Used by one thread at a time.
 */
public final class OnnxModel implements AutoCloseable {

    private final OrtSession session;
    private final Map<String, FloatBuffer> buffers = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();

    private BoundRun run;
    private boolean closed;
    private long runNanos;

    private OnnxModel(OrtSession session) {
        this.session = session;
    }

    /**
     * Loads a network.
     *
     * @param file an .onnx file
     * @param shapes the names and shapes that the caller relies on; inputs and outputs in any order
     * @throws ModelException when the file is missing, broken, or of another shape
     */
    public static OnnxModel open(Path file, Map<String, long[]> shapes) {
        if (!Files.isReadable(file)) {
            throw new ModelException(
                    "the model " + file + " is missing; fetch the project again or run ./vizard convert");
        }
        OrtEnvironment environment = RuntimeEnvironment.get();
        OnnxModel model = null;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            model = new OnnxModel(environment.createSession(file.toString(), options));
            for (Map.Entry<String, long[]> expected : shapes.entrySet()) {
                model.bind(environment, file, expected.getKey(), expected.getValue());
            }
            model.run = new BoundRun(model.session, model.inputs, model.outputs);
            return model;
        } catch (OrtException e) {
            if (model != null) {
                model.close();
            }
            throw new ModelException("the model " + file + " is broken: " + firstLine(e), e);
        } catch (ModelException e) {
            if (model != null) {
                model.close();
            }
            throw e;
        }
    }

    private void bind(OrtEnvironment environment, Path file, String name, long[] shape) throws OrtException {
        boolean input = session.getInputInfo().containsKey(name);
        var info = input
                ? session.getInputInfo().get(name)
                : session.getOutputInfo().get(name);
        if (info == null) {
            throw new ModelException("the model " + file + " has no tensor '" + name + "'; it is not the one we ship");
        }
        long[] actual = ((TensorInfo) info.getInfo()).getShape();
        if (!Arrays.equals(actual, shape)) {
            throw new ModelException("the model " + file + " has the shape " + Arrays.toString(actual) + " for '" + name
                    + "' where " + Arrays.toString(shape) + " is expected; it is not the one we ship");
        }
        int count = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        FloatBuffer buffer = ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        buffers.put(name, buffer);
        (input ? inputs : outputs).put(name, OnnxTensor.createTensor(environment, buffer, shape));
    }

    /** The memory of an input or output, position 0; filled and read by absolute index or after {@code clear()}. */
    public FloatBuffer buffer(String name) {
        return buffers.get(name);
    }

    /** Runs the network: reads the input's buffer, overwrites the outputs'. */
    public void run() {
        if (closed) {
            throw new IllegalStateException("the network is closed");
        }
        long start = System.nanoTime();
        try {
            run.run();
            runNanos += System.nanoTime() - start;
        } catch (OrtException e) {
            throw new ModelException("the network could not be run: " + firstLine(e), e);
        }
    }

    /** What all runs so far took together, nanoseconds. */
    public long runNanos() {
        return runNanos;
    }

    /** The version of ONNX Runtime. */
    public static String runtimeVersion() {
        return RuntimeEnvironment.get().getVersion();
    }

    @Override
    public void close() {
        closed = true;
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
        inputs.clear();
        outputs.clear();
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("the network could not be closed: " + firstLine(e), e);
        }
    }

    private static String firstLine(OrtException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown error");
    }
}
