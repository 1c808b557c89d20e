package dev.vizard.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.metrics.StageTimes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tracking on the portrait, against MediaPipe's own landmarks, and on pictures that are odd in some way. */
class PortraitTest {

    private static final Path HOME = Path.of(System.getProperty("vizard.home"));
    private static final Path PORTRAIT = HOME.resolve("assets/portrait/astronaut.png");

    @TempDir
    private Path folder;

    private FaceTracker tracker;
    private final FaceLandmarks landmarks = new FaceLandmarks();

    @BeforeEach
    void open() {
        tracker = new FaceTracker(HOME.resolve("models"));
    }

    @AfterEach
    void close() {
        tracker.close();
    }

    private Frame track(Path picture) throws CaptureException {
        Frame frame = new Frame();
        try (FrameSource source = FrameSources.open(picture.toString())) {
            assertThat(source.grab(frame)).isTrue();
            tracker.track(frame, landmarks, new StageTimes());
            assertThat(source.grab(frame)).isFalse();
        }
        return frame;
    }

    private Path save(BufferedImage image, String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
        return file;
    }

    /** The portrait's head alone, drawn at a place and size into a picture of this type. */
    private static BufferedImage canvas(int width, int height, int type, int... placesAndSizes) throws IOException {
        BufferedImage portrait = ImageIO.read(PORTRAIT.toFile()).getSubimage(130, 0, 190, 190);
        BufferedImage canvas = new BufferedImage(width, height, type);
        Graphics2D g = canvas.createGraphics();
        g.setColor(Color.GRAY);
        g.fillRect(0, 0, width, height);
        for (int i = 0; i < placesAndSizes.length; i += 3) {
            g.drawImage(
                    portrait,
                    placesAndSizes[i],
                    placesAndSizes[i + 1],
                    placesAndSizes[i + 2],
                    placesAndSizes[i + 2],
                    null);
        }
        g.dispose();
        return canvas;
    }

    private double eyeDistance() {
        return Math.hypot(
                landmarks.x(LandmarkSets.LEFT_EYE_OUTER) - landmarks.x(LandmarkSets.RIGHT_EYE_OUTER),
                landmarks.y(LandmarkSets.LEFT_EYE_OUTER) - landmarks.y(LandmarkSets.RIGHT_EYE_OUTER));
    }

    @Test
    void landmarksAreMediaPipesOwn() throws Exception {
        track(PORTRAIT);
        JsonNode file = new ObjectMapper()
                .readTree(HOME.resolve("assets/portrait/astronaut-mediapipe-landmarks.json")
                        .toFile());
        JsonNode points = file.get("landmarks");
        double sum = 0;
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            JsonNode p = points.get(i);
            sum += Math.hypot(p.get(0).asDouble() - landmarks.x(i), p.get(1).asDouble() - landmarks.y(i));
        }
        double share = sum / FaceLandmarks.COUNT / eyeDistance();
        System.out.printf("mean distance to MediaPipe: %.3f %% of the inter-ocular distance%n", share * 100);
        assertThat(share).isLessThan(0.005);
    }

    @Test
    void aPictureWithoutAFaceHasNone() throws Exception {
        track(save(canvas(320, 240, BufferedImage.TYPE_INT_RGB), "empty.png"));
        assertThat(landmarks.found()).isFalse();
    }

    @Test
    void onePixelIsAPictureWithoutAFace() throws Exception {
        track(save(canvas(1, 1, BufferedImage.TYPE_INT_RGB), "dot.png"));
        assertThat(landmarks.found()).isFalse();
    }

    @Test
    void aVeryLargePictureIsTracked() throws Exception {
        Frame frame = track(save(canvas(8000, 6000, BufferedImage.TYPE_INT_RGB, 2000, 1000, 4000), "large.jpg"));
        assertThat(frame.width()).isEqualTo(8000);
        assertThat(landmarks.found()).isTrue();
        assertThat(landmarks.x(LandmarkSets.NOSE_TIP)).isBetween(3500f, 4500f);
    }

    @Test
    void greyAndAlphaPicturesAreTracked() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_ARGB}) {
            tracker.reset();
            track(save(canvas(400, 400, type, 50, 50, 300), "kind" + type + ".png"));
            assertThat(landmarks.found()).as("type " + type).isTrue();
        }
    }

    @Test
    void aFaceCutByTheBorderIsFoundOrNotButNeverNonsense() throws Exception {
        for (int cut = 0; cut <= 160; cut += 20) {
            tracker.reset();
            track(save(canvas(400, 400, BufferedImage.TYPE_INT_RGB, -cut, 50, 300), "cut.png"));
            if (landmarks.found()) {
                assertThat(eyeDistance()).as("cut by " + cut).isBetween(20.0, 200.0);
            }
        }
    }

    @Test
    void ofTwoFacesTheOneFollowedStaysTheSame() throws Exception {
        Path two = save(canvas(800, 400, BufferedImage.TYPE_INT_RGB, 40, 50, 300, 460, 50, 300), "two.png");
        track(two);
        assertThat(landmarks.found()).isTrue();
        float nose = landmarks.x(LandmarkSets.NOSE_TIP);
        for (int i = 0; i < 5; i++) {
            track(two);
            assertThat(landmarks.x(LandmarkSets.NOSE_TIP)).isBetween(nose - 10, nose + 10);
        }
    }

    @Test
    void aFaceThatGoesAwayIsLetGoAndFoundElsewhereSoon() throws Exception {
        track(save(canvas(800, 400, BufferedImage.TYPE_INT_RGB, 40, 50, 300), "left.png"));
        assertThat(landmarks.found()).isTrue();
        Path right = save(canvas(800, 400, BufferedImage.TYPE_INT_RGB, 460, 50, 300), "right.png");
        track(right);
        // Another one far away is not taken for it at once.
        assertThat(landmarks.found()).isFalse();
        int frames = 1;
        while (!landmarks.found() && frames < 30) {
            track(right);
            frames++;
        }
        assertThat(frames).isLessThanOrEqualTo(6);
        assertThat(landmarks.x(LandmarkSets.NOSE_TIP)).isGreaterThan(460);
    }

    @Test
    void aFaceThatIsHiddenForAMomentIsTakenUpAgainWhereItWas() throws Exception {
        Path open = save(canvas(800, 400, BufferedImage.TYPE_INT_RGB, 40, 50, 300, 460, 50, 300), "two.png");
        track(open);
        float nose = landmarks.x(LandmarkSets.NOSE_TIP);
        BufferedImage covered = canvas(800, 400, BufferedImage.TYPE_INT_RGB, 40, 50, 300, 460, 50, 300);
        Graphics2D g = covered.createGraphics();
        g.setColor(Color.GRAY);
        g.fillRect(nose < 400 ? 0 : 400, 0, 400, 400);
        g.dispose();
        Path hidden = save(covered, "hidden.png");
        for (int i = 0; i < 2; i++) {
            track(hidden);
            assertThat(landmarks.found())
                    .as("the other face is not taken for it")
                    .isFalse();
        }
        track(open);
        assertThat(landmarks.found()).isTrue();
        assertThat(landmarks.x(LandmarkSets.NOSE_TIP)).isBetween(nose - 10, nose + 10);
    }

    @Test
    void whatIsNotSeenAnyMoreIsNotReported() throws Exception {
        track(PORTRAIT);
        assertThat(landmarks.found()).isTrue();
        Path empty = save(canvas(512, 512, BufferedImage.TYPE_INT_RGB), "empty.png");
        for (int i = 0; i < 8; i++) {
            track(empty);
            assertThat(landmarks.found()).as("frame " + i).isFalse();
        }
    }

    @Test
    void aFaceThatRollsAllTheWayRoundIsNeverSeenUpsideDown() throws Exception {
        BufferedImage upright = canvas(400, 400, BufferedImage.TYPE_INT_RGB, 50, 50, 300);
        int found = 0;
        for (int degrees = 0; degrees <= 360; degrees += 12) {
            BufferedImage rolled = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = rolled.createGraphics();
            g.setColor(Color.GRAY);
            g.fillRect(0, 0, 400, 400);
            g.rotate(Math.toRadians(degrees), 200, 200);
            g.drawImage(upright, 0, 0, null);
            g.dispose();
            track(save(rolled, "rolled.png"));
            if (landmarks.found()) {
                found++;
                double lean = Math.toDegrees(Math.atan2(
                        landmarks.y(LandmarkSets.LEFT_EYE_OUTER) - landmarks.y(LandmarkSets.RIGHT_EYE_OUTER),
                        landmarks.x(LandmarkSets.LEFT_EYE_OUTER) - landmarks.x(LandmarkSets.RIGHT_EYE_OUTER)));
                assertThat(Math.abs(Math.IEEEremainder(lean - degrees, 360)))
                        .as("rolled by %s, seen at %s", degrees, lean)
                        .isLessThan(20);
            }
        }
        assertThat(found).isGreaterThan(28);
    }
}
