package dev.vizard.models.convert;

import dev.vizard.models.convert.AssetPackage.Asset;
import dev.vizard.vision.onnx.OnnxModel;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A face network in the three forms that it can be run in, side by side on the same picture and one thread each: as we ship
 * it, as the plain graph that our rewrite started from, and by TensorFlow Lite with XNNPACK, where that is at hand.
 */
public final class PeerNetwork implements AutoCloseable {

    /** The networks. */
    public enum Kind {
        LANDMARKS(
                ModelConversion.FACE_LANDMARKS,
                192,
                0,
                Map.of(
                        "image", new long[] {1, 3, 192, 192},
                        "landmarks", new long[] {1, 1404},
                        "presence", new long[] {1, 1})),
        DETECTOR(
                ModelConversion.FACE_DETECTOR,
                128,
                -1,
                Map.of(
                        "image", new long[] {1, 3, 128, 128},
                        "regressors", new long[] {1, 896, 16},
                        "scores", new long[] {1, 896, 1}));

        private final ModelConversion.Network network;
        private final int side;
        private final float lowest;
        private final Map<String, long[]> shapes;

        Kind(ModelConversion.Network network, int side, float lowest, Map<String, long[]> shapes) {
            this.network = network;
            this.side = side;
            this.lowest = lowest;
            this.shapes = shapes;
        }

        /** Width and height of its picture, pixels. */
        public int side() {
            return side;
        }

        /** What black is; white is 1. */
        public float lowest() {
            return lowest;
        }
    }

    private final Kind kind;
    private final OnnxModel shipped;
    private final OnnxModel plain;
    private final TfliteNetwork tflite;

    private PeerNetwork(Kind kind, OnnxModel shipped, OnnxModel plain, TfliteNetwork tflite) {
        this.kind = kind;
        this.shipped = shipped;
        this.plain = plain;
        this.tflite = tflite;
    }

    /** Whether TensorFlow Lite is on the class path. */
    public static boolean tensorFlowLiteAvailable() {
        try {
            Class.forName("org.bytedeco.tensorflowlite.Interpreter", false, PeerNetwork.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /**
     * Opens all three, or two where TensorFlow Lite is not at hand.
     *
     * @param models the folder with our networks
     * @throws ConversionException one line, if the plain graph cannot be made
     */
    public static PeerNetwork open(Kind kind, AssetPackage assets, Path models) throws ConversionException {
        Asset asset = kind.network.asset();
        OnnxModel shipped = OnnxModel.open(models.resolve(kind.network.fileName() + ".onnx"), kind.shapes);
        OnnxModel plain = null;
        try {
            plain = openPlain(kind, assets.bytes(asset));
            TfliteNetwork tflite = tensorFlowLiteAvailable() ? new TfliteNetwork(assets.bytes(asset), true) : null;
            return new PeerNetwork(kind, shipped, plain, tflite);
        } catch (ConversionException | RuntimeException | LinkageError e) {
            shipped.close();
            if (plain != null) {
                plain.close();
            }
            throw e;
        }
    }

    private static OnnxModel openPlain(Kind kind, byte[] source) throws ConversionException {
        try {
            Path file = Files.createTempFile("plain", ".onnx");
            try {
                Files.write(file, ModelConversion.convertPlainly(kind.network, source));
                return OnnxModel.open(file, kind.shapes);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ConversionException("cannot write the plain graph beside other temporary files", e);
        }
    }

    /**
     * Gives all of them a picture.
     *
     * @param nhwc rows of red, green, blue in {@link Kind#lowest()}..1
     */
    public void fill(float[] nhwc) {
        fill(shipped, nhwc);
        fill(plain, nhwc);
        if (tflite != null) {
            tflite.fill(nhwc);
        }
    }

    private void fill(OnnxModel model, float[] nhwc) {
        FloatBuffer planes = model.buffer("image");
        int area = kind.side * kind.side;
        for (int i = 0; i < nhwc.length; i++) {
            planes.put(i % 3 * area + i / 3, nhwc[i]);
        }
    }

    /** Runs the network as we ship it. */
    public void runShipped() {
        shipped.run();
    }

    /** Runs the plain graph. */
    public void runPlain() {
        plain.run();
    }

    /** Whether {@link #runTensorFlowLite} can run. */
    public boolean hasTensorFlowLite() {
        return tflite != null;
    }

    /** Runs it by TensorFlow Lite. */
    public void runTensorFlowLite() {
        tflite.run();
    }

    @Override
    public void close() {
        shipped.close();
        plain.close();
        if (tflite != null) {
            tflite.close();
        }
    }
}
