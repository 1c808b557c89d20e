package dev.vizard.vision.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a session over tensors that stay the same. ONNX Runtime's own method makes some twenty objects a run (500 bytes of
 * maps, lists and iterators) to find out what was known beforehand; the native method beneath it takes arrays, which are
 * made once here. That one is private: where a version of the library has it otherwise, the public method does the same
 * work with more garbage.
 */
final class BoundRun {

    private static final Logger log = LoggerFactory.getLogger(BoundRun.class);
    private static final MethodHandle NATIVE = find();

    private final OrtSession session;
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> outputs;

    private final boolean direct;
    private final String[] inputNames;
    private final long[] inputHandles;
    private final String[] outputNames;
    private final long[] outputHandles;
    private final OnnxValue[] outputValues;
    private long api;
    private long handle;
    private long allocator;

    /** For these tensors, by name; whoever made them closes them, after the last run. */
    BoundRun(OrtSession session, Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {
        this.session = session;
        this.inputs = inputs;
        this.outputs = outputs;
        inputNames = inputs.keySet().toArray(new String[0]);
        inputHandles = new long[inputNames.length];
        outputNames = outputs.keySet().toArray(new String[0]);
        outputHandles = new long[outputNames.length];
        outputValues = outputs.values().toArray(new OnnxValue[0]);
        direct = NATIVE != null && readHandles();
    }

    private static MethodHandle find() {
        try {
            MethodType type = MethodType.methodType(
                    boolean[].class,
                    long.class,
                    long.class,
                    long.class,
                    String[].class,
                    long[].class,
                    long.class,
                    String[].class,
                    long.class,
                    OnnxValue[].class,
                    long[].class,
                    long.class);
            return MethodHandles.privateLookupIn(OrtSession.class, MethodHandles.lookup())
                    .findVirtual(OrtSession.class, "run", type);
        } catch (ReflectiveOperationException | RuntimeException e) {
            log.debug("this version of ONNX Runtime is run by its public method", e);
            return null;
        }
    }

    private boolean readHandles() {
        try {
            Class<?> runtime = Class.forName("ai.onnxruntime.OnnxRuntime", true, OrtSession.class.getClassLoader());
            api = field(runtime, "ortApiHandle").getLong(null);
            handle = field(OrtSession.class, "nativeHandle").getLong(session);
            Object memory = field(OrtSession.class, "allocator").get(session);
            allocator = field(memory.getClass(), "handle").getLong(memory);
            Field tensor = field(OnnxTensorLike.class, "nativeHandle");
            for (int i = 0; i < inputNames.length; i++) {
                inputHandles[i] = tensor.getLong(inputs.get(inputNames[i]));
            }
            for (int i = 0; i < outputNames.length; i++) {
                outputHandles[i] = tensor.getLong(outputs.get(outputNames[i]));
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            log.debug("this version of ONNX Runtime is run by its public method", e);
            return false;
        }
    }

    private static Field field(Class<?> owner, String name) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** Whether runs go to the native method at once. */
    boolean direct() {
        return direct;
    }

    /** Reads the inputs, overwrites the outputs; the session must be open. */
    void run() throws OrtException {
        if (direct) {
            runDirectly();
        } else {
            runPublicly();
        }
    }

    /** By the public method. */
    void runPublicly() throws OrtException {
        session.run(inputs, outputs).close();
    }

    private void runDirectly() throws OrtException {
        try {
            // It tells which outputs it made itself: none, all are ours.
            boolean[] made = (boolean[]) NATIVE.invokeExact(
                    session,
                    api,
                    handle,
                    allocator,
                    inputNames,
                    inputHandles,
                    (long) inputNames.length,
                    outputNames,
                    (long) outputNames.length,
                    outputValues,
                    outputHandles,
                    0L);
            assert made.length == outputNames.length;
        } catch (OrtException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
