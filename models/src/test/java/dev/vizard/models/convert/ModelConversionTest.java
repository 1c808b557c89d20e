package dev.vizard.models.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversion as a whole: the committed bytes, and what it refuses. */
class ModelConversionTest {

    @Test
    void givesTheCommittedBytes(@TempDir Path folder) throws Exception {
        ModelConversion.run(folder, SourcePackage.open(), line -> {});
        for (String file : List.of(
                "models/face-detector.onnx",
                "models/face-detector.md",
                "models/face-landmarks.onnx",
                "models/face-landmarks.md",
                "vision/src/main/resources/dev/vizard/vision/pose/canonical-face.csv")) {
            assertThat(Files.mismatch(folder.resolve(file), SourcePackage.HOME.resolve(file)))
                    .as("first differing byte of %s", file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void refusesAnUnknownOperationByName() throws Exception {
        byte[] attention = SourcePackage.attentionNetwork();
        assertThatThrownBy(() -> TfliteReader.read("attention.tflite", attention))
                .isInstanceOf(ConversionException.class)
                .hasMessageMatching("attention.tflite has the operation \\w+, which this converter does not know");
    }

    @Test
    void refusesATruncatedFileWithOneLine() throws Exception {
        for (ModelConversion.Network network : ModelConversion.NETWORKS) {
            byte[] whole = SourcePackage.open().bytes(network.asset());
            for (int i = 0; i < 50; i++) {
                byte[] part = Arrays.copyOf(whole, (int) ((long) whole.length * i / 50));
                Throwable thrown = catchThrowable(() -> ModelConversion.convert(network, part));
                assertThat(thrown).as("%d bytes", part.length).isInstanceOf(ConversionException.class);
                assertThat(thrown.getMessage())
                        .startsWith(network.asset().fileName)
                        .doesNotContain("\n");
            }
        }
    }

    @Test
    void refusesNoiseWithOneLine() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(4096)];
            random.nextBytes(noise);
            if (noise.length > 8) {
                System.arraycopy("TFL3".getBytes(StandardCharsets.US_ASCII), 0, noise, 4, 4);
            }
            Throwable thrown = catchThrowable(() -> ModelConversion.convert(ModelConversion.FACE_LANDMARKS, noise));
            assertThat(thrown).isInstanceOf(ConversionException.class);
            assertThat(thrown.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @Test
    void refusesAnotherPackage(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> AssetPackage.open(folder))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("cannot read");
        Files.write(folder.resolve("face_mesh_solution_packed_assets.data"), new byte[100]);
        assertThatThrownBy(() -> AssetPackage.open(folder))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("has 100 bytes where 3986256 are expected");
    }
}
