package dev.vizard.models.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network in ONNX's terms and NCHW layout, in the order of execution. */
final class Graph {

    /** A named array; exactly one of {@code floats} and {@code longs} is not null. */
    record Constant(long[] shape, float[] floats, long[] longs) {
        static Constant of(float[] values, long... shape) {
            return new Constant(shape, values, null);
        }

        static Constant of(long... values) {
            return new Constant(new long[] {values.length}, null, values);
        }
    }

    /** An ONNX operation. Attributes are integers or lists of integers. */
    record Node(String operation, List<String> inputs, String output, Map<String, long[]> attributes) {
        long attribute(String name) {
            return attributes.get(name)[0];
        }

        Node with(List<String> newInputs, Map<String, long[]> newAttributes) {
            return new Node(operation, newInputs, output, newAttributes);
        }
    }

    final String name;
    final List<Node> nodes = new ArrayList<>();
    final Map<String, Constant> constants = new LinkedHashMap<>();
    /** Shape of the input and of every node's output. */
    final Map<String, long[]> shapes = new LinkedHashMap<>();

    final String input;
    final List<String> outputs = new ArrayList<>();

    Graph(String name, String input, long... inputShape) {
        this.name = name;
        this.input = input;
        shapes.put(input, inputShape);
    }

    /** Adds an operation and returns its output's name. */
    String add(
            String operation, List<String> inputs, Map<String, long[]> attributes, String output, long... outputShape) {
        nodes.add(new Node(operation, List.copyOf(inputs), output, attributes));
        shapes.put(output, outputShape);
        return output;
    }

    /** Adds a constant and returns its name. */
    String constant(String name, Constant value) {
        constants.put(name, value);
        return name;
    }

    /** Channels of an NCHW value. */
    int channels(String value) {
        return (int) shapes.get(value)[1];
    }
}
