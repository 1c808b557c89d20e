package dev.vizard.models.convert;

import java.util.Arrays;

/** Reorders weights between TensorFlow Lite's and ONNX's layouts. */
final class Layouts {

    private Layouts() {}

    /** [O, H, W, I] to [O, I, H, W]. */
    static float[] ohwiToOihw(float[] values, int[] shape) {
        int size = shape[1] * shape[2] * shape[3];
        float[] result = new float[values.length];
        for (int o = 0; o < shape[0]; o++) {
            float[] one = Arrays.copyOfRange(values, o * size, (o + 1) * size);
            System.arraycopy(hwcToChw(one, shape[1], shape[2], shape[3]), 0, result, o * size, size);
        }
        return result;
    }

    /** [H, W, C] to [C, H, W]. */
    static float[] hwcToChw(float[] values, int h, int w, int c) {
        float[] result = new float[values.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                for (int k = 0; k < c; k++) {
                    result[(k * h + y) * w + x] = values[(y * w + x) * c + k];
                }
            }
        }
        return result;
    }

    static long[] toLongs(int[] values) {
        return Arrays.stream(values).asLongStream().toArray();
    }
}
