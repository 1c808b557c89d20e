package dev.vizard.models.convert;

import static java.util.Map.entry;

import dev.vizard.models.onnx.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a TensorFlow Lite network (NHWC) into the plain ONNX graph (NCHW) that computes the same. Everything that the
 * two formats see differently is written out: weight order, asymmetric SAME padding, PReLU's slopes, and the order of
 * values where a picture-shaped tensor is flattened.
 */
final class GraphConverter {

    private final TfliteModel model;
    private final Graph graph;
    private final Map<Integer, String> values = new HashMap<>();
    private final Map<Integer, String> outputNames = new HashMap<>();

    private GraphConverter(String name, TfliteModel model, List<String> outputNames) throws ConversionException {
        this.model = model;
        if (model.inputs().size() != 1 || model.outputs().size() != outputNames.size()) {
            throw new ConversionException(name + " has " + model.inputs().size() + " inputs and "
                    + model.outputs().size() + " outputs where 1 and " + outputNames.size() + " are expected");
        }
        int[] shape = model.tensor(model.inputs().get(0)).shape();
        graph = new Graph(name, "image", shape[0], shape[3], shape[1], shape[2]);
        values.put(model.inputs().get(0), "image");
        for (int i = 0; i < outputNames.size(); i++) {
            this.outputNames.put(model.outputs().get(i), outputNames.get(i));
        }
    }

    /**
     * Converts a network with one picture as input.
     *
     * @param outputNames names for its outputs, in the file's order
     */
    static Graph convert(String name, TfliteModel model, List<String> outputNames) throws ConversionException {
        GraphConverter converter = new GraphConverter(name, model, outputNames);
        for (TfliteModel.Operator operator : model.operators()) {
            converter.convert(operator);
        }
        for (int output : model.outputs()) {
            converter.finish(output);
        }
        return converter.graph;
    }

    private void convert(TfliteModel.Operator operator) throws ConversionException {
        String output =
                switch (operator.kind()) {
                    case CONV_2D -> convolution(operator, false);
                    case DEPTHWISE_CONV_2D -> convolution(operator, true);
                    case PRELU -> prelu(operator);
                    case RELU -> sameShape("Relu", operator, List.of(value(operator, 0)));
                    case ADD -> sameShape("Add", operator, List.of(value(operator, 0), value(operator, 1)));
                    case PAD -> channelPad(operator);
                    case MAX_POOL_2D -> maxPool(operator);
                    case RESHAPE -> reshape(operator);
                    case CONCATENATION -> concatenation(operator);
                };
        values.put(operator.output(), output);
    }

    private String convolution(TfliteModel.Operator operator, boolean depthwise) {
        TfliteModel.Tensor weights = model.tensor(operator.inputs().get(1));
        TfliteModel.Tensor bias = model.tensor(operator.inputs().get(2));
        int[] w = weights.shape();
        int outputs = depthwise ? w[3] : w[0];
        int inputsPerGroup = depthwise ? 1 : w[3];
        String name = name(operator);
        float[] reordered = depthwise
                ? Layouts.hwcToChw(weights.floats(), w[1], w[2], w[3])
                : Layouts.ohwiToOihw(weights.floats(), w);
        String weightName =
                graph.constant(name + ".weight", Graph.Constant.of(reordered, outputs, inputsPerGroup, w[1], w[2]));
        String biasName = graph.constant(name + ".bias", Graph.Constant.of(bias.floats(), outputs));
        Map<String, long[]> attributes = new HashMap<>(windows(operator, w[1], w[2]));
        attributes.put("group", new long[] {depthwise ? outputs : 1});
        return graph.add("Conv", List.of(value(operator, 0), weightName, biasName), attributes, name, nchw(operator));
    }

    private String prelu(TfliteModel.Operator operator) {
        TfliteModel.Tensor slopes = model.tensor(operator.inputs().get(1));
        String slopeName = graph.constant(
                name(operator) + ".slope", Graph.Constant.of(slopes.floats(), slopes.floats().length, 1, 1));
        return sameShape("PRelu", operator, List.of(value(operator, 0), slopeName));
    }

    private String channelPad(TfliteModel.Operator operator) throws ConversionException {
        int[] pads = model.tensor(operator.inputs().get(1)).integers();
        for (int i = 0; i < 6; i++) {
            if (pads[i] != 0) {
                throw new ConversionException(
                        graph.name + " has a PAD of something else than channels, which this converter does not know");
            }
        }
        // ONNX wants all begins, then all ends, here in NCHW.
        String padsName =
                graph.constant(name(operator) + ".pads", Graph.Constant.of(0, pads[6], 0, 0, 0, pads[7], 0, 0));
        return graph.add("Pad", List.of(value(operator, 0), padsName), Map.of(), name(operator), nchw(operator));
    }

    private String maxPool(TfliteModel.Operator operator) {
        Map<String, long[]> attributes = windows(
                operator, operator.options().get("filter_h"), operator.options().get("filter_w"));
        return graph.add("MaxPool", List.of(value(operator, 0)), attributes, name(operator), nchw(operator));
    }

    private String reshape(TfliteModel.Operator operator) throws ConversionException {
        int[] to = model.tensor(operator.output()).shape();
        if (model.tensor(operator.inputs().get(0)).shape().length != 4 || to.length == 4) {
            throw new ConversionException(
                    graph.name + " has a RESHAPE that does not flatten a picture, which this converter does not know");
        }
        // The file means NHWC order when it flattens.
        String input = value(operator, 0);
        long[] s = graph.shapes.get(input);
        String transposed = graph.add(
                "Transpose",
                List.of(input),
                Map.of("perm", new long[] {0, 2, 3, 1}),
                name(operator) + ".nhwc",
                s[0],
                s[2],
                s[3],
                s[1]);
        return flatten(transposed, name(operator), Layouts.toLongs(to));
    }

    private String concatenation(TfliteModel.Operator operator) {
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < operator.inputs().size(); i++) {
            inputs.add(value(operator, i));
        }
        long[] axis = {operator.options().get("axis")};
        return graph.add(
                "Concat",
                inputs,
                Map.of("axis", axis),
                name(operator),
                Layouts.toLongs(model.tensor(operator.output()).shape()));
    }

    /** Gives an output its public name; one that is still picture-shaped becomes [1, values]. */
    private void finish(int output) {
        String value = values.get(output);
        long[] shape = graph.shapes.get(value);
        if (shape.length == 4) {
            flatten(value, outputNames.get(output), new long[] {1, shape[1] * shape[2] * shape[3]});
        }
        graph.outputs.add(outputNames.get(output));
    }

    private String flatten(String input, String output, long[] shape) {
        String shapeName = graph.constant(output + ".shape", Graph.Constant.of(shape));
        return graph.add("Reshape", List.of(input, shapeName), Map.of(), output, shape);
    }

    private String sameShape(String operation, TfliteModel.Operator operator, List<String> inputs) {
        return graph.add(operation, inputs, Map.of(), name(operator), nchw(operator));
    }

    private Map<String, long[]> windows(TfliteModel.Operator operator, int kernelH, int kernelW) {
        int[] input = model.tensor(operator.inputs().get(0)).shape();
        int strideH = operator.options().get("stride_h");
        int strideW = operator.options().get("stride_w");
        boolean same = operator.options().get("same") == 1;
        int padH = same ? samePadding(input[1], kernelH, strideH) : 0;
        int padW = same ? samePadding(input[2], kernelW, strideW) : 0;
        // With an odd total the larger half comes last.
        return Map.ofEntries(
                entry("kernel_shape", new long[] {kernelH, kernelW}),
                entry("strides", new long[] {strideH, strideW}),
                entry("pads", new long[] {padH / 2, padW / 2, padH - padH / 2, padW - padW / 2}));
    }

    private static int samePadding(int size, int kernel, int stride) {
        int outputs = (size + stride - 1) / stride;
        return Math.max((outputs - 1) * stride + kernel - size, 0);
    }

    private String value(TfliteModel.Operator operator, int input) {
        return values.get(operator.inputs().get(input));
    }

    private String name(TfliteModel.Operator operator) {
        String output = outputNames.get(operator.output());
        // A picture-shaped output is flattened under the public name later.
        return output != null && model.tensor(operator.output()).shape().length != 4
                ? output
                : model.tensor(operator.output()).name();
    }

    private long[] nchw(TfliteModel.Operator operator) {
        int[] s = model.tensor(operator.output()).shape();
        return s.length == 4 ? new long[] {s[0], s[3], s[1], s[2]} : Layouts.toLongs(s);
    }
}
