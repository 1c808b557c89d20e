package dev.vizard.models.convert;

import java.util.List;
import java.util.Map;

/**
 * What a .tflite file says, in its own NHWC layout, with all constants as 32-bit floats or integers.
 *
 * @param tensors by index
 * @param operators in order of execution, DEQUANTIZE of constants already folded away
 * @param inputs tensor indices
 * @param outputs tensor indices
 */
record TfliteModel(List<Tensor> tensors, List<Operator> operators, List<Integer> inputs, List<Integer> outputs) {

    /**
     * A tensor; {@code floats} or {@code integers} where it is a constant, else both null.
     *
     * @param name as in the file
     * @param shape as in the file
     */
    record Tensor(String name, int[] shape, float[] floats, int[] integers) {}

    /** The operations that the converter knows; anything else is refused by name. */
    enum Kind {
        CONV_2D,
        DEPTHWISE_CONV_2D,
        PRELU,
        RELU,
        ADD,
        PAD,
        MAX_POOL_2D,
        RESHAPE,
        CONCATENATION
    }

    /**
     * An operation.
     *
     * @param options integers by name: stride_w, stride_h, filter_w, filter_h, same (1: SAME padding, 0: VALID), axis
     */
    record Operator(Kind kind, List<Integer> inputs, int output, Map<String, Integer> options) {}

    Tensor tensor(int index) {
        return tensors.get(index);
    }
}
