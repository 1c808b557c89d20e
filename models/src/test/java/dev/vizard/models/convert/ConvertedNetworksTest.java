package dev.vizard.models.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.onnx.OnnxModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped networks against TensorFlow Lite's own answers, and the rewrite against the plain graph. */
class ConvertedNetworksTest {

    static final Map<String, long[]> LANDMARKS = Map.of(
            "image", new long[] {1, 3, 192, 192}, "landmarks", new long[] {1, 1404}, "presence", new long[] {1, 1});
    private static final Map<String, long[]> DETECTOR = Map.of(
            "image", new long[] {1, 3, 128, 128},
            "regressors", new long[] {1, 896, 16},
            "scores", new long[] {1, 896, 1});

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void landmarksEqualTensorFlowLites(boolean xnnpack) throws Exception {
        byte[] source = SourcePackage.open().bytes(AssetPackage.Asset.FACE_LANDMARK);
        int faces = 0;
        try (OnnxModel ours = shipped("face-landmarks", LANDMARKS);
                TfliteNetwork theirs = new TfliteNetwork(source, xnnpack)) {
            for (PortraitCrops.Crop crop : PortraitCrops.CROPS) {
                float[] picture = PortraitCrops.nhwc(crop, 192, 0, 1);
                theirs.fill(picture);
                theirs.run();
                Map<String, float[]> answer = run(ours, LANDMARKS, picture);
                assertThat(worst(answer.get("landmarks"), theirs.output(0)))
                        .as("landmarks of %s, crop pixels", crop)
                        .isLessThan(1e-3);
                float presence = theirs.output(1)[0];
                assertThat(answer.get("presence")[0])
                        .as("presence logit of %s", crop)
                        .isCloseTo(presence, within(1e-3f));
                faces += presence > 0 ? 1 : 0;
            }
        }
        assertThat(faces).as("crops with a face").isBetween(4, PortraitCrops.CROPS.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void detectionsEqualTensorFlowLites(boolean xnnpack) throws Exception {
        byte[] source = SourcePackage.open().bytes(AssetPackage.Asset.FACE_DETECTION);
        int anchors = 0;
        try (OnnxModel ours = shipped("face-detector", DETECTOR);
                TfliteNetwork theirs = new TfliteNetwork(source, xnnpack)) {
            for (PortraitCrops.Crop crop : PortraitCrops.CROPS) {
                float[] picture = PortraitCrops.nhwc(crop, 128, -1, 1);
                theirs.fill(picture);
                theirs.run();
                float[] regressors = theirs.output(0);
                float[] scores = theirs.output(1);
                Map<String, float[]> answer = run(ours, DETECTOR, picture);
                for (int i = 0; i < scores.length; i++) {
                    if (scores[i] > -1) {
                        anchors++;
                        assertThat(answer.get("scores")[i])
                                .as("logit of anchor %d of %s", i, crop)
                                .isCloseTo(scores[i], within(1e-4f));
                        for (int j = i * 16; j < i * 16 + 16; j++) {
                            assertThat(answer.get("regressors")[j])
                                    .as("regressor %d of %s", j, crop)
                                    .isCloseTo(regressors[j], within(1e-4f));
                        }
                    }
                }
            }
        }
        assertThat(anchors).as("anchors compared").isGreaterThan(20);
    }

    @Test
    void rewrittenGraphEqualsThePlainOne(@TempDir Path folder) throws Exception {
        // Only the order of additions and PReLU's arithmetic differ: 24 bits through 60 layers leave 1e-3 pixels.
        byte[] source = SourcePackage.open().bytes(AssetPackage.Asset.FACE_LANDMARK);
        Path file = folder.resolve("plain.onnx");
        Files.write(file, ModelConversion.convertPlainly(ModelConversion.FACE_LANDMARKS, source));
        try (OnnxModel rewritten = shipped("face-landmarks", LANDMARKS);
                OnnxModel plain = OnnxModel.open(file, LANDMARKS)) {
            for (PortraitCrops.Crop crop : PortraitCrops.CROPS) {
                float[] picture = PortraitCrops.nhwc(crop, 192, 0, 1);
                Map<String, float[]> expected = run(plain, LANDMARKS, picture);
                Map<String, float[]> actual = run(rewritten, LANDMARKS, picture);
                assertThat(worst(actual.get("landmarks"), expected.get("landmarks")))
                        .isLessThan(1e-3);
                assertThat(worst(actual.get("presence"), expected.get("presence")))
                        .isLessThan(1e-3);
            }
        }
    }

    static OnnxModel shipped(String name, Map<String, long[]> shapes) {
        return OnnxModel.open(SourcePackage.HOME.resolve("models/" + name + ".onnx"), shapes);
    }

    private static Map<String, float[]> run(OnnxModel model, Map<String, long[]> shapes, float[] nhwc) {
        model.buffer("image").clear().put(PortraitCrops.nchw(nhwc)).clear();
        model.run();
        Map<String, float[]> outputs = new java.util.HashMap<>();
        for (String name : shapes.keySet()) {
            float[] values = new float[model.buffer(name).capacity()];
            model.buffer(name).clear().get(values).clear();
            outputs.put(name, values);
        }
        return outputs;
    }

    private static double worst(float[] a, float[] b) {
        assertThat(a).hasSameSizeAs(b);
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }
}
