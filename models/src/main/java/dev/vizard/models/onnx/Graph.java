package dev.vizard.models.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network in ONNX's terms and NCHW layout, in the order of execution. */
public final class Graph {

    /** A named array; exactly one of {@code floats} and {@code longs} is not null. */
    public record Constant(long[] shape, float[] floats, long[] longs) {
        /** A constant of these values. */
        public static Constant of(float[] values, long... shape) {
            return new Constant(shape, values, null);
        }

        /** A constant of these values. */
        public static Constant of(long... values) {
            return new Constant(new long[] {values.length}, null, values);
        }
    }

    /** An ONNX operation. Attributes are integers or lists of integers. */
    public record Node(String operation, List<String> inputs, String output, Map<String, long[]> attributes) {
        /** An attribute that is one integer. */
        public long attribute(String name) {
            return attributes.get(name)[0];
        }
    }

    /** The network's name. */
    public final String name;
    /** Operations in the order of execution. */
    public final List<Node> nodes = new ArrayList<>();
    /** Weights by name. */
    public final Map<String, Constant> constants = new LinkedHashMap<>();
    /** Shape of the input and of every node's output. */
    public final Map<String, long[]> shapes = new LinkedHashMap<>();

    /** Name of the one input. */
    public final String input;
    /** Names of the outputs. */
    public final List<String> outputs = new ArrayList<>();

    /** A network without operations yet. */
    public Graph(String name, String input, long... inputShape) {
        this.name = name;
        this.input = input;
        shapes.put(input, inputShape);
    }

    /** Adds an operation and returns its output's name. */
    public String add(
            String operation, List<String> inputs, Map<String, long[]> attributes, String output, long... outputShape) {
        nodes.add(new Node(operation, List.copyOf(inputs), output, attributes));
        shapes.put(output, outputShape);
        return output;
    }

    /** Adds a constant and returns its name. */
    public String constant(String name, Constant value) {
        constants.put(name, value);
        return name;
    }

    /** Channels of an NCHW value. */
    public int channels(String value) {
        return (int) shapes.get(value)[1];
    }
}
