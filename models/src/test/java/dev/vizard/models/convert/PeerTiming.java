package dev.vizard.models.convert;

import dev.vizard.vision.onnx.OnnxModel;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints the landmark network's time in ONNX Runtime and in TensorFlow Lite with XNNPACK, one thread each, run in turns.
 * Ratios are the finding, since milliseconds belong to one machine. Started as the card says.
 */
public final class PeerTiming {

    private static final int WARM_UP = 200;
    private static final int RUNS = 1000;

    private PeerTiming() {}

    /** Measures and prints; no arguments. */
    public static void main(String[] arguments) throws Exception {
        byte[] source = SourcePackage.open().bytes(AssetPackage.Asset.FACE_LANDMARK);
        float[] picture = PortraitCrops.nhwc(PortraitCrops.CROPS.get(0), 192, 0, 1);
        try (OnnxModel ours = ConvertedNetworksTest.shipped("face-landmarks", ConvertedNetworksTest.LANDMARKS);
                TfliteNetwork theirs = new TfliteNetwork(source, true)) {
            ours.buffer("image").clear().put(PortraitCrops.nchw(picture)).clear();
            theirs.fill(picture);
            double[] onnxRuntime = new double[RUNS];
            double[] tensorFlowLite = new double[RUNS];
            for (int i = -WARM_UP; i < RUNS; i++) {
                double a = milliseconds(ours::run);
                double b = milliseconds(theirs::run);
                if (i >= 0) {
                    onnxRuntime[i] = a;
                    tensorFlowLite[i] = b;
                }
            }
            double a = median(onnxRuntime);
            double b = median(tensorFlowLite);
            System.out.printf(
                    Locale.ROOT,
                    "landmark network, median of %d: ONNX Runtime %.3f ms, TensorFlow Lite with XNNPACK %.3f ms"
                            + " (%d operations after delegation), ratio %.2f%n",
                    RUNS,
                    a,
                    b,
                    theirs.operations(),
                    a / b);
        }
    }

    private static double milliseconds(Runnable run) {
        long start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
