package dev.vizard.models.train;

import dev.vizard.models.onnx.Graph;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A trained network as ONNX: linear layers, SiLU (x * sigmoid(x)) or ReLU between them, and one or two heads. */
final class NetworkGraph {

    private NetworkGraph() {}

    /** {@code weights}: weights and biases in turn, first layer first. */
    static Graph of(NetworkRecipe recipe, float[][] weights) {
        Graph graph = new Graph(recipe.file(), "features", 1, recipe.inputs());
        int last = recipe.layers().length - 1;
        String value = graph.input;
        for (int layer = 1; layer < last; layer++) {
            String prefix = "layer" + layer;
            int units = recipe.units(layer);
            value = linear(
                    graph, value, prefix, prefix + ".linear", weights[2 * layer - 2], weights[2 * layer - 1], units);
            value = activation(graph, recipe.activation(), value, prefix, units);
        }
        float[] weight = weights[2 * last - 2];
        float[] bias = weights[2 * last - 1];
        int answers = recipe.answer().outputs;
        int width = recipe.units(last - 1);
        graph.outputs.add(linear(
                graph,
                value,
                "layer" + last,
                recipe.answer().tensor,
                Arrays.copyOf(weight, answers * width),
                Arrays.copyOf(bias, answers),
                answers));
        if (recipe.knowsItsError()) {
            String raw = linear(
                    graph,
                    value,
                    "error",
                    "error.linear",
                    Arrays.copyOfRange(weight, answers * width, weight.length),
                    Arrays.copyOfRange(bias, answers, bias.length),
                    1);
            graph.outputs.add(graph.add("Softplus", List.of(raw), Map.of(), "error", 1, 1));
        }
        return graph;
    }

    private static String activation(
            Graph graph, NetworkRecipe.Activation activation, String value, String prefix, int units) {
        if (activation == NetworkRecipe.Activation.RELU) {
            return graph.add("Relu", List.of(value), Map.of(), prefix + ".relu", 1, units);
        }
        String gate = graph.add("Sigmoid", List.of(value), Map.of(), prefix + ".gate", 1, units);
        return graph.add("Mul", List.of(value, gate), Map.of(), prefix + ".silu", 1, units);
    }

    private static String linear(
            Graph graph, String input, String prefix, String output, float[] weight, float[] bias, int units) {
        String w = graph.constant(prefix + ".weight", Graph.Constant.of(weight, units, weight.length / units));
        String b = graph.constant(prefix + ".bias", Graph.Constant.of(bias, units));
        return graph.add("Gemm", List.of(input, w, b), Map.of("transB", new long[] {1}), output, 1, units);
    }
}
