package dev.vizard.models.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.CanonicalFace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of measured landmarks keeps what it is given and says so when it cannot be read. */
class MeasuredFacesFileTest {

    @TempDir
    private Path folder;

    private static MeasuredFace face() {
        FaceLandmarks landmarks = new FaceLandmarks();
        CanonicalFace canonical = CanonicalFace.get();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            landmarks.xyz()[3 * i] = 400 + 8 * canonical.x(i);
            landmarks.xyz()[3 * i + 1] = 200 - 8 * canonical.y(i);
        }
        landmarks.mark(true, 0.8f, 0, 0);
        return MeasuredFace.of(
                3,
                2,
                landmarks,
                LandmarkSets.sixtyEight(),
                CameraIntrinsics.ofVerticalFov(640, 480, 50),
                new Quaterniond().rotationYXZ(0.5, -0.2, 0.1));
    }

    @Test
    void aSetComesBackAsItWas() throws IOException {
        MeasuredFace face = face();
        Path file = folder.resolve("set.bin");
        MeasuredFacesFile.write(file, new MeasuredFaces(List.of("a", "b", "c", "d"), List.of(face, face)));
        MeasuredFaces read = MeasuredFacesFile.read(file);
        assertThat(read.identities()).containsExactly("a", "b", "c", "d");
        assertThat(read.faces()).hasSize(2);
        MeasuredFace back = read.faces().get(1);
        assertThat(back.identity()).isEqualTo(3);
        assertThat(back.passes()).isEqualTo(2);
        assertThat(back.presence()).isCloseTo(0.8f, within(0.003f));
        assertThat(back.size()).isEqualTo(face.size());
        assertThat(back.rayX()).isEqualTo(face.rayX()).isPositive();
        assertThat(back.rayY()).isEqualTo(face.rayY()).isPositive();
        for (int i = 0; i < face.points().length; i++) {
            assertThat(back.points()[i]).isCloseTo(face.points()[i], within(0.0006f));
        }
        double dot = new Quaterniond(back.rayRotation()).dot(new Quaterniond(face.rayRotation()));
        assertThat(Math.abs(dot)).isCloseTo(1, within(1e-7));
    }

    @Test
    void pointsAreCentredAndOfUnitSize() {
        float[] points = face().points();
        double squares = 0;
        double sum = 0;
        for (float value : points) {
            squares += value * value;
            sum += value;
        }
        assertThat(squares / (points.length / 2.0)).isCloseTo(1, within(1e-5));
        assertThat(sum).isCloseTo(0, within(1e-4));
    }

    @Test
    void whatIsCutShortOrSomethingElseIsRefusedInOneLine() throws IOException {
        Path file = folder.resolve("set.bin");
        MeasuredFacesFile.write(file, new MeasuredFaces(List.of("a"), List.of(face(), face(), face())));
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.bin"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> MeasuredFacesFile.read(cut))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut short");
        Path other = Files.writeString(folder.resolve("other.bin"), "no landmarks at all");
        assertThatThrownBy(() -> MeasuredFacesFile.read(other)).hasMessageContaining("no measured landmarks");
        assertThatThrownBy(() -> MeasuredFacesFile.read(folder.resolve("none.bin")))
                .hasMessageContaining("missing");
    }

    @Test
    void whatWeShipCanBeReadAndHoldsNoHeldOutHead() throws IOException {
        Path shipped = Path.of(System.getProperty("vizard.home")).resolve("models/measured");
        for (String name : List.of("heads-1.bin", "heads-2.bin")) {
            MeasuredFaces set = MeasuredFacesFile.read(shipped.resolve(name));
            assertThat(set.identities())
                    .hasSize(18)
                    .doesNotContain("head03", "head07", "head11", "head15", "head19", "head23");
            assertThat(set.faces()).hasSizeGreaterThan(10_000);
        }
        assertThat(MeasuredFacesFile.read(shipped.resolve("people.bin")).identities())
                .hasSize(9);
    }
}
