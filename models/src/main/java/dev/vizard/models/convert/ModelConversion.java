package dev.vizard.models.convert;

import dev.vizard.models.convert.AssetPackage.Asset;
import dev.vizard.models.onnx.Graph;
import dev.vizard.models.onnx.OnnxWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes the two face networks, their cards and the canonical face from MediaPipe's published package. */
public final class ModelConversion {

    /**
     * A network to convert.
     *
     * @param asset where it stands in the package
     * @param fileName ours, without its ending
     * @param outputs our names for its outputs, in the file's order
     */
    record Network(Asset asset, String fileName, List<String> outputs) {}

    static final Network FACE_DETECTOR =
            new Network(Asset.FACE_DETECTION, "face-detector", List.of("regressors", "scores"));
    static final Network FACE_LANDMARKS =
            new Network(Asset.FACE_LANDMARK, "face-landmarks", List.of("landmarks", "presence"));
    static final List<Network> NETWORKS = List.of(FACE_DETECTOR, FACE_LANDMARKS);

    private ModelConversion() {}

    /**
     * Converts everything. The same package gives the same bytes.
     *
     * @param home the project's folder, with {@code models} and {@code vision} in it
     * @param progress told what is being done, one line each
     */
    public static void run(Path home, AssetPackage assets, Consumer<String> progress) throws ConversionException {
        for (Network network : NETWORKS) {
            progress.accept("converting " + network.asset().fileName);
            byte[] source = assets.bytes(network.asset());
            byte[] onnx = convert(network, source);
            write(home.resolve("models/" + network.fileName() + ".onnx"), onnx);
            String card = ModelCard.describe(network, source, onnx);
            write(home.resolve("models/" + network.fileName() + ".md"), card.getBytes(StandardCharsets.UTF_8));
        }
        progress.accept("converting " + Asset.FACE_GEOMETRY.fileName);
        write(
                home.resolve("vision/src/main/resources/dev/vizard/vision/pose/canonical-face.csv"),
                FaceGeometry.toCsv(assets.bytes(Asset.FACE_GEOMETRY)).getBytes(StandardCharsets.US_ASCII));
    }

    /** The network as it is shipped: converted and rewritten for the blocked layout. */
    static byte[] convert(Network network, byte[] tflite) throws ConversionException {
        return OnnxWriter.write(BlockedLayout.rewrite(plain(network, tflite)), documentation(network));
    }

    /** The network converted node by node, without the rewrite; the yardstick for it. */
    static byte[] convertPlainly(Network network, byte[] tflite) throws ConversionException {
        return OnnxWriter.write(plain(network, tflite), documentation(network));
    }

    private static Graph plain(Network network, byte[] tflite) throws ConversionException {
        TfliteModel model = TfliteReader.read(network.asset().fileName, tflite);
        return GraphConverter.convert(network.fileName(), model, network.outputs());
    }

    private static String documentation(Network network) {
        return "Converted from " + network.asset().fileName + " of " + AssetPackage.NAME + ", Apache-2.0";
    }

    private static void write(Path file, byte[] bytes) throws ConversionException {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new ConversionException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
