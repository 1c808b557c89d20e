package dev.vizard.models.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.AddOptions;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.ConcatenationOptions;
import org.tensorflow.lite.schema.Conv2DOptions;
import org.tensorflow.lite.schema.DepthwiseConv2DOptions;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.Pool2DOptions;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** Reads a .tflite file. Knows a fixed list of operations and refuses everything else by name. */
final class TfliteReader {

    private final String fileName;
    private final Model model;
    private final SubGraph graph;
    private final List<TfliteModel.Tensor> tensors = new ArrayList<>();

    private TfliteReader(String fileName, ByteBuffer bytes) throws ConversionException {
        this.fileName = fileName;
        if (bytes.remaining() < 8 || !Model.ModelBufferHasIdentifier(bytes)) {
            throw new ConversionException(fileName + " is not a TensorFlow Lite model; fetch the package again");
        }
        model = Model.getRootAsModel(bytes);
        if (model.subgraphsLength() != 1) {
            throw refuse("has " + model.subgraphsLength() + " graphs where one is expected");
        }
        graph = model.subgraphs(0);
    }

    /**
     * Reads a whole model.
     *
     * @param fileName for messages
     * @throws ConversionException if the bytes are no model, or hold an operation that is not known here
     */
    static TfliteModel read(String fileName, byte[] bytes) throws ConversionException {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            return new TfliteReader(fileName, buffer).read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NullPointerException e) {
            // The format's offsets lead outside the file.
            throw new ConversionException(
                    fileName + " is damaged: it ends early or points outside itself; fetch the package again", e);
        }
    }

    private TfliteModel read() throws ConversionException {
        for (int i = 0; i < graph.tensorsLength(); i++) {
            tensors.add(readTensor(graph.tensors(i)));
        }
        List<TfliteModel.Operator> operators = new ArrayList<>();
        for (int i = 0; i < graph.operatorsLength(); i++) {
            Operator operator = graph.operators(i);
            int code = code(operator);
            if (code == BuiltinOperator.DEQUANTIZE) {
                foldDequantize(operator);
            } else {
                operators.add(readOperator(operator, code));
            }
        }
        return new TfliteModel(
                List.copyOf(tensors),
                List.copyOf(operators),
                indices(graph.inputsLength(), graph::inputs),
                indices(graph.outputsLength(), graph::outputs));
    }

    private int code(Operator operator) {
        OperatorCode code = model.operatorCodes((int) operator.opcodeIndex());
        // Files before schema 3a keep the code in a byte of its own.
        return Math.max(code.deprecatedBuiltinCode(), code.builtinCode());
    }

    private TfliteModel.Tensor readTensor(Tensor tensor) throws ConversionException {
        int[] shape = new int[tensor.shapeLength()];
        int count = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = tensor.shape(i);
            count *= shape[i];
        }
        Buffer buffer = model.buffers((int) tensor.buffer());
        ByteBuffer data = buffer.dataLength() == 0 ? null : buffer.dataAsByteBuffer();
        if (data == null) {
            return new TfliteModel.Tensor(tensor.name(), shape, null, null);
        }
        data.order(ByteOrder.LITTLE_ENDIAN);
        float[] floats = null;
        int[] integers = null;
        switch (tensor.type()) {
            case TensorType.FLOAT32 -> {
                floats = new float[count];
                data.asFloatBuffer().get(floats);
            }
            case TensorType.FLOAT16 -> {
                floats = new float[count];
                for (int i = 0; i < count; i++) {
                    floats[i] = HalfFloat.toFloat(data.getShort(data.position() + i * Short.BYTES));
                }
            }
            case TensorType.INT32 -> {
                integers = new int[count];
                data.asIntBuffer().get(integers);
            }
            default ->
                throw refuse(
                        "holds constants of type " + TensorType.name(tensor.type()) + ", which are not known here");
        }
        return new TfliteModel.Tensor(tensor.name(), shape, floats, integers);
    }

    private void foldDequantize(Operator operator) throws ConversionException {
        TfliteModel.Tensor from = tensors.get(operator.inputs(0));
        int to = operator.outputs(0);
        if (from.floats() == null) {
            throw refuse("has a DEQUANTIZE of something that is not a half-precision constant");
        }
        TfliteModel.Tensor target = tensors.get(to);
        tensors.set(to, new TfliteModel.Tensor(target.name(), target.shape(), from.floats(), null));
    }

    private TfliteModel.Operator readOperator(Operator operator, int code) throws ConversionException {
        Map<String, Integer> options = new HashMap<>();
        TfliteModel.Kind kind =
                switch (code) {
                    case BuiltinOperator.CONV_2D -> {
                        Conv2DOptions o = (Conv2DOptions) operator.builtinOptions(new Conv2DOptions());
                        windows(options, o.strideW(), o.strideH(), o.padding());
                        plain("CONV_2D", o.fusedActivationFunction(), o.dilationWFactor(), o.dilationHFactor());
                        yield TfliteModel.Kind.CONV_2D;
                    }
                    case BuiltinOperator.DEPTHWISE_CONV_2D -> {
                        DepthwiseConv2DOptions o =
                                (DepthwiseConv2DOptions) operator.builtinOptions(new DepthwiseConv2DOptions());
                        windows(options, o.strideW(), o.strideH(), o.padding());
                        plain(
                                "DEPTHWISE_CONV_2D",
                                o.fusedActivationFunction(),
                                o.dilationWFactor(),
                                o.dilationHFactor());
                        if (o.depthMultiplier() != 1) {
                            throw refuse("has a DEPTHWISE_CONV_2D with depth multiplier " + o.depthMultiplier());
                        }
                        yield TfliteModel.Kind.DEPTHWISE_CONV_2D;
                    }
                    case BuiltinOperator.MAX_POOL_2D -> {
                        Pool2DOptions o = (Pool2DOptions) operator.builtinOptions(new Pool2DOptions());
                        windows(options, o.strideW(), o.strideH(), o.padding());
                        options.put("filter_w", o.filterWidth());
                        options.put("filter_h", o.filterHeight());
                        plain("MAX_POOL_2D", o.fusedActivationFunction(), 1, 1);
                        yield TfliteModel.Kind.MAX_POOL_2D;
                    }
                    case BuiltinOperator.ADD -> {
                        AddOptions o = (AddOptions) operator.builtinOptions(new AddOptions());
                        plain("ADD", o == null ? ActivationFunctionType.NONE : o.fusedActivationFunction(), 1, 1);
                        yield TfliteModel.Kind.ADD;
                    }
                    case BuiltinOperator.CONCATENATION -> {
                        ConcatenationOptions o =
                                (ConcatenationOptions) operator.builtinOptions(new ConcatenationOptions());
                        plain("CONCATENATION", o.fusedActivationFunction(), 1, 1);
                        options.put("axis", o.axis());
                        yield TfliteModel.Kind.CONCATENATION;
                    }
                    case BuiltinOperator.PRELU -> TfliteModel.Kind.PRELU;
                    case BuiltinOperator.RELU -> TfliteModel.Kind.RELU;
                    case BuiltinOperator.PAD -> TfliteModel.Kind.PAD;
                    case BuiltinOperator.RESHAPE -> TfliteModel.Kind.RESHAPE;
                    default ->
                        throw refuse("has the operation " + operationName(operator, code)
                                + ", which this converter does not know");
                };
        return new TfliteModel.Operator(
                kind, indices(operator.inputsLength(), operator::inputs), operator.outputs(0), Map.copyOf(options));
    }

    private String operationName(Operator operator, int code) {
        String custom = model.operatorCodes((int) operator.opcodeIndex()).customCode();
        return code == BuiltinOperator.CUSTOM && custom != null ? custom : BuiltinOperator.name(code);
    }

    private static void windows(Map<String, Integer> options, int strideW, int strideH, byte padding) {
        options.put("stride_w", strideW);
        options.put("stride_h", strideH);
        options.put("same", padding == Padding.SAME ? 1 : 0);
    }

    private void plain(String operation, byte activation, int dilationW, int dilationH) throws ConversionException {
        if (activation != ActivationFunctionType.NONE) {
            throw refuse("has a " + operation + " with the fused activation " + ActivationFunctionType.name(activation)
                    + ", which this converter does not know");
        }
        if (dilationW != 1 || dilationH != 1) {
            throw refuse("has a dilated " + operation + ", which this converter does not know");
        }
    }

    private ConversionException refuse(String what) {
        return new ConversionException(fileName + " " + what);
    }

    private static List<Integer> indices(int length, java.util.function.IntUnaryOperator at) {
        return java.util.stream.IntStream.range(0, length).map(at).boxed().toList();
    }
}
