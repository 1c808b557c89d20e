package dev.vizard.models.convert;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a converted network's card: where it comes from, what goes in, what comes out. */
final class ModelCard {

    private ModelCard() {}

    static String describe(ModelConversion.Network network, byte[] source, byte[] onnx) {
        return """
                # %1$s.onnx

                | | |
                |---|---|
                | what | %2$s |
                | source | `%3$s` in the npm package `%4$s` (MediaPipe, Google LLC) |
                | licence | Apache-2.0 |
                | SHA-256 of the source | `%5$s` (%6$d bytes) |
                | SHA-256 of this file | `%7$s` (%8$d bytes) |
                | made by | `./vizard convert`, byte for byte |
                | format | ONNX IR 8, operator set 13, 32-bit floats |

                %9$s
                Weights are those of the source, widened from half precision. The graph is written for ONNX Runtime's
                blocked CPU layout: channels filled up to multiples of 16, PReLU as `x + (1 - s) * relu(-x)`, channel
                padding as identity convolutions. It needs optimisation level ALL. How near it stays to TensorFlow
                Lite's own answers on nine crops of assets/portrait is held by the test `ConvertedNetworksTest`: %10$s.
                `./vizard bench --peers` prints its time against TensorFlow Lite with XNNPACK and against the plain graph.
                """
                .formatted(
                        network.fileName(),
                        network.equals(ModelConversion.FACE_DETECTOR)
                                ? "MediaPipe's short-range face detector"
                                : "MediaPipe's face mesh: 468 landmarks in 3D",
                        network.asset().fileName,
                        AssetPackage.NAME,
                        sha256(source),
                        source.length,
                        sha256(onnx),
                        onnx.length,
                        tensors(network),
                        network.equals(ModelConversion.FACE_DETECTOR)
                                ? "logits and regressors of every anchor with a logit above -1 within 1e-4"
                                : "landmarks within 1e-3 crop pixels, the presence logit within 1e-3");
    }

    private static String tensors(ModelConversion.Network network) {
        return network.equals(ModelConversion.FACE_DETECTOR)
                ? """
                | tensor | shape | meaning |
                |---|---|---|
                | in `image` | [1, 3, 128, 128] | RGB, -1..1, the picture letterboxed |
                | out `regressors` | [1, 896, 16] | for each anchor box centre, size and six keypoints, in 1/128 of the input, relative to the anchor |
                | out `scores` | [1, 896, 1] | logits; clip to +-100 before the sigmoid |
                """
                : """
                | tensor | shape | meaning |
                |---|---|---|
                | in `image` | [1, 3, 192, 192] | RGB, 0..1, a square region turned so that the eyes are level |
                | out `landmarks` | [1, 1404] | 468 x (x, y, z) in pixels of the input; z scaled like x, smaller is nearer |
                | out `presence` | [1, 1] | logit that there is a face |
                """;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
