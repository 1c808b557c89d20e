package dev.vizard.app.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.app.Home;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real pictures, mirrored and turned. */
class ConsistencyTest {

    private static final Home HOME = Home.find();

    @TempDir
    private Path folder;

    private static Frame spot(int width, int height, int x, int y) {
        Frame frame = new Frame();
        ByteBuffer pixels = frame.resize(width, height);
        for (int i = 0; i < width * height * 3; i++) {
            pixels.put(i, (byte) 10);
        }
        for (int c = 0; c < 3; c++) {
            pixels.put((y * width + x) * 3 + c, (byte) (200 + c));
        }
        return frame;
    }

    private static int value(Frame frame, int x, int y, int channel) {
        return frame.bgr().get((y * frame.width() + x) * 3 + channel) & 0xff;
    }

    @Test
    void picturesAreMirroredAndTurnedAsSaid() {
        Frame moved = new Frame();
        PictureMoves.mirror(spot(20, 10, 3, 4), moved);
        assertThat(value(moved, 16, 4, 2)).isEqualTo(202);
        assertThat(value(moved, 3, 4, 2)).isEqualTo(10);
        // From the right of the centre anticlockwise to above it.
        PictureMoves.turn(spot(21, 21, 18, 10), 90, moved);
        assertThat(value(moved, 10, 2, 1)).isEqualTo(201);
        assertThat(value(moved, 18, 10, 1)).isEqualTo(10);
    }

    @Test
    void posesAreMirroredAndTurnedAsAnglesAre() {
        HeadPose pose = HeadPose.REST.withRotation(new EulerAngles(20, -10, 15).toQuaternion(new Quaterniond()));
        EulerAngles mirrored = PictureMoves.mirrored(pose).angles();
        assertThat(mirrored.yawDegrees()).isCloseTo(-20, within(1e-9));
        assertThat(mirrored.pitchDegrees()).isCloseTo(-10, within(1e-9));
        assertThat(mirrored.rollDegrees()).isCloseTo(-15, within(1e-9));
        // Anticlockwise on the screen is towards the subject's right shoulder.
        EulerAngles turned = PictureMoves.turned(pose, 30).angles();
        assertThat(turned.yawDegrees()).isCloseTo(20, within(1e-9));
        assertThat(turned.pitchDegrees()).isCloseTo(-10, within(1e-9));
        assertThat(turned.rollDegrees()).isCloseTo(15 - 30, within(1e-9));
    }

    @Test
    void onThePortraitOurEstimatorsAreConsistent() throws CaptureException {
        ConsistencyReport report = new Consistency(HOME.models(), List.of("neural-68", "procrustes", "original"), 50)
                .run(HOME.portrait(), (done, all, what) -> {});
        assertThat(report.variantsLost()).isZero();
        for (ConsistencyReport.Row row : report.rows().subList(0, 2)) {
            assertThat(row.pictures()).isEqualTo(1);
            assertThat(row.flipMean()).as(row.toString()).isBetween(0.01, 4.0);
            assertThat(row.rotationMean()).as(row.toString()).isBetween(0.01, 3.0);
            assertThat(row.rotationP95()).isGreaterThanOrEqualTo(row.rotationMean());
        }
        // Order of angles and no rectification: what is consistent here would not have needed judging.
        assertThat(report.rows().get(2).rotationMean())
                .isGreaterThan(report.rows().get(0).rotationMean());
    }

    @Test
    void whatCannotBeJudgedIsNamed() throws IOException, CaptureException {
        Files.copy(HOME.portrait(), folder.resolve("c.png"));
        ImageIO.write(
                new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("a.png").toFile());
        Files.writeString(folder.resolve("b.png"), "no picture");
        ConsistencyReport report =
                new Consistency(HOME.models(), List.of("pos"), 50).run(folder, (done, all, what) -> {});
        assertThat(report.picturesWithoutFace()).containsExactly("a.png");
        assertThat(report.rows().get(0).pictures()).isEqualTo(1);
        java.io.StringWriter text = new java.io.StringWriter();
        report.print(new java.io.PrintWriter(text));
        assertThat(text.toString())
                .contains("pictures without a face (1): a.png")
                .contains("b.png is not a picture");
        assertThatThrownBy(() -> new Consistency(HOME.models(), List.of("pos"), 50)
                        .run(folder.resolve("nowhere"), (done, all, what) -> {}))
                .isInstanceOf(CaptureException.class)
                .hasMessageContaining("does not exist");
    }
}
