package dev.vizard.models.convert;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithXNNPACK;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithoutDefaultDelegates;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/** A network run by TensorFlow Lite itself, on one thread. */
final class TfliteNetwork implements AutoCloseable {

    private final BytePointer bytes;
    private final FlatBufferModel model;
    private final BuiltinOpResolver resolver;
    private final Interpreter interpreter;
    private final FloatPointer input;

    TfliteNetwork(byte[] tflite, boolean xnnpack) {
        bytes = new BytePointer(tflite);
        model = FlatBufferModel.BuildFromBuffer(bytes, tflite.length);
        resolver = xnnpack ? new BuiltinOpResolverWithXNNPACK() : new BuiltinOpResolverWithoutDefaultDelegates();
        interpreter = new Interpreter((org.bytedeco.javacpp.Pointer) null);
        try (InterpreterBuilder builder = new InterpreterBuilder(model, resolver)) {
            check(builder.apply(interpreter, 1));
        }
        check(interpreter.AllocateTensors());
        input = interpreter.typed_input_tensor_float(0);
    }

    /** Operations after delegation: XNNPACK swallows nearly all of them into one. */
    long operations() {
        return interpreter.execution_plan().limit();
    }

    void fill(float[] nhwc) {
        input.put(nhwc);
    }

    void run() {
        check(interpreter.Invoke());
    }

    /** A copy of an output. */
    float[] output(int index) {
        TfLiteTensor tensor = interpreter.output_tensor(index);
        float[] values = new float[(int) (tensor.bytes() / Float.BYTES)];
        interpreter.typed_output_tensor_float(index).get(values);
        return values;
    }

    private static void check(int status) {
        if (status != tensorflowlite.kTfLiteOk) {
            throw new IllegalStateException("TensorFlow Lite answered with status " + status);
        }
    }

    @Override
    public void close() {
        interpreter.close();
        resolver.close();
        model.close();
        bytes.close();
    }
}
