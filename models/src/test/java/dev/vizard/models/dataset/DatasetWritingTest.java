package dev.vizard.models.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.models.synth.Condition;
import dev.vizard.models.synth.PoseRange;
import dev.vizard.vision.pose.CanonicalFace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is as its documentation says, and says the truth. */
class DatasetWritingTest {

    @TempDir
    private Path folder;

    private Path write(String name, Condition condition, int count, long seed) throws IOException {
        Path file = folder.resolve(name);
        DatasetWriting.run(
                new DatasetSpec(condition, PoseRange.WORK, count, seed), file, null, null, (done, all) -> {});
        return file;
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        for (Condition condition : List.of(Condition.ALL, Condition.LONG_SCALE, Condition.ORIGINAL)) {
            byte[] first = Files.readAllBytes(write("a", condition, 7, 9));
            assertThat(Files.readAllBytes(write("b", condition, 7, 9))).isEqualTo(first);
            assertThat(Files.readAllBytes(write("c", condition, 7, 10))).isNotEqualTo(first);
        }
    }

    @Test
    void theHeaderSaysWhatFollows() throws IOException {
        ByteBuffer file = read(write("h", Condition.PERSPECTIVE, 3, 77));
        byte[] magic = new byte[4];
        file.get(magic);
        assertThat(new String(magic, StandardCharsets.US_ASCII)).isEqualTo("VZFD");
        assertThat(file.getInt()).isEqualTo(1);
        int header = file.getInt();
        assertThat(file.getInt()).isEqualTo(3);
        int numbers = file.getInt();
        int points = file.getInt();
        assertThat(points).isEqualTo(468);
        assertThat(numbers).isEqualTo(14 + 3 * points);
        assertThat(file.getLong()).isEqualTo(77);
        byte[] text = new byte[32];
        file.get(text);
        assertThat(new String(text, StandardCharsets.US_ASCII))
                .startsWith("perspective\0")
                .contains("work\0");
        assertThat(file.getShort()).isEqualTo((short) 0);
        assertThat(header + 3 * numbers * Float.BYTES).isEqualTo(file.capacity());
    }

    /** Rotation, place and focal length alone lead from the canonical face to the pixels. */
    @Test
    void aRigidFaceIsWhereItsPosePutsIt() throws IOException {
        ByteBuffer file = read(write("p", Condition.PERSPECTIVE, 3, 5));
        file.position(file.getInt(8));
        CanonicalFace face = CanonicalFace.get();
        for (int k = 0; k < 3; k++) {
            float[] v = new float[14 + 3 * 468];
            for (int i = 0; i < v.length; i++) {
                v[i] = file.getFloat();
            }
            Quaterniond rotation = new Quaterniond(v[0], v[1], v[2], v[3]);
            for (int i = 0; i < 468; i += 13) {
                Vector3d p = rotation.transform(new Vector3d(face.x(i), face.y(i), face.z(i)));
                p.add(v[4], v[5], v[6]);
                assertThat((double) v[14 + 3 * i]).isCloseTo(v[10] / 2 + v[12] * p.x / -p.z, within(0.02));
                assertThat((double) v[15 + 3 * i]).isCloseTo(v[11] / 2 - v[12] * p.y / -p.z, within(0.02));
            }
        }
    }

    @Test
    void theOriginalHasItsSixPoints() throws IOException {
        ByteBuffer file = read(write("o", Condition.ORIGINAL, 2, 5));
        assertThat(file.getInt(20)).isEqualTo(6);
        int first = file.getInt(8);
        assertThat(file.capacity() - first).isEqualTo(2 * (14 + 18) * Float.BYTES);
    }

    @Test
    void tableAndPictureShowTheSameFaces() throws IOException {
        Path table = folder.resolve("t.csv");
        Path picture = folder.resolve("t.png");
        Path file = folder.resolve("t.bin");
        DatasetWriting.run(
                new DatasetSpec(Condition.ALL, PoseRange.WORK, 5, 1), file, table, picture, (done, all) -> {});
        List<String> rows = Files.readAllLines(table);
        assertThat(rows).hasSize(6);
        assertThat(rows.get(0)).startsWith("index,qx,qy,qz,qw,tx_cm").endsWith("x467,y467,z467");
        ByteBuffer bytes = read(file);
        String[] first = rows.get(1).split(",", -1);
        assertThat(first).hasSize(1 + 14 + 3 * 468);
        for (int i = 1; i < first.length; i++) {
            assertThat(Float.parseFloat(first[i])).isEqualTo(bytes.getFloat(bytes.getInt(8) + 4 * (i - 1)));
        }
        BufferedImage sheet = ImageIO.read(picture.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < 220; y++) {
            for (int x = 0; x < 220; x++) {
                colours.add(sheet.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(50);
    }

    @Test
    void noFacesAreNoDataSet() {
        assertThatThrownBy(() -> new DatasetSpec(Condition.ALL, PoseRange.WIDE, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to");
    }

    private static ByteBuffer read(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
