package dev.vizard.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.metrics.StageTimes;
import dev.vizard.vision.pose.CanonicalFace;
import dev.vizard.vision.pose.EulerAngles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class FaceSignalsTest {

    private static final Path HOME = Path.of(System.getProperty("vizard.home"));
    private static final double PIXELS_A_CM = 12;

    // Upper lid, lower lid; corners left out.
    private static final int[][] LEFT_LIDS = {
        {466, 249}, {388, 390}, {387, 373}, {386, 374}, {385, 380}, {384, 381}, {398, 382}
    };
    private static final int[][] RIGHT_LIDS = {
        {246, 7}, {161, 163}, {160, 144}, {159, 145}, {158, 153}, {157, 154}, {173, 155}
    };

    private final FaceSignals signals = new FaceSignals();
    private final double[] points = new double[FaceLandmarks.COUNT * 3];
    private final FaceLandmarks face = new FaceLandmarks();

    /** Takes the canonical face, its jaw turned about the hinge before the ears. */
    private void canonical(double jawDegrees) {
        CanonicalFace canonical = CanonicalFace.get();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            Vector3d p = new Vector3d(canonical.x(i), canonical.y(i), canonical.z(i));
            double share = Math.max(0, Math.min(1, (-4.15 - p.y) / 0.25));
            p.sub(0, -0.5, -3).rotateX(Math.toRadians(jawDegrees * share)).add(0, -0.5, -3);
            points[i * 3] = p.x;
            points[i * 3 + 1] = p.y;
            points[i * 3 + 2] = p.z;
        }
    }

    /** Brings the upper lids down to the lower ones by a share. */
    private void shut(int[][] lids, double share) {
        for (int[] pair : lids) {
            for (int k = 0; k < 3; k++) {
                points[pair[0] * 3 + k] += share * (points[pair[1] * 3 + k] - points[pair[0] * 3 + k]);
            }
        }
    }

    /** Sees the points from the front after a turn; the depth is only as good as the network's. */
    private void look(double yaw, double pitch, double depth) {
        Quaterniond turn = new EulerAngles(yaw, pitch, 0).toQuaternion(new Quaterniond());
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            Vector3d p = turn.transform(new Vector3d(points[i * 3], points[i * 3 + 1], points[i * 3 + 2]));
            face.xyz()[i * 3] = (float) (320 + p.x * PIXELS_A_CM);
            face.xyz()[i * 3 + 1] = (float) (240 - p.y * PIXELS_A_CM);
            face.xyz()[i * 3 + 2] = (float) (-p.z * PIXELS_A_CM * depth);
        }
        face.mark(true, 1, 0, 0);
        signals.measure(face);
    }

    private void portrait() throws IOException {
        JsonNode rows = new ObjectMapper()
                .readTree(HOME.resolve("assets/portrait/astronaut-mediapipe-landmarks.json")
                        .toFile())
                .get("landmarks");
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            for (int k = 0; k < 3; k++) {
                points[i * 3 + k] = rows.get(i).get(k).asDouble() * (k == 0 ? 1 : -1) / PIXELS_A_CM;
            }
        }
    }

    @Test
    void aSmileWithOpenEyesIsNoOpenMouth() throws IOException {
        portrait();
        look(0, 0, 1);
        assertThat(signals.mouthOpening()).isLessThan(0.06);
        assertThat(signals.leftEyeOpenness()).isGreaterThan(0.95);
        assertThat(signals.rightEyeOpenness()).isGreaterThan(0.95);
    }

    @Test
    void aJawThatOpensIsFollowedAtEveryYaw() {
        for (double yaw = -50; yaw <= 50; yaw += 10) {
            double before = -1;
            for (double jaw = 0; jaw <= 25; jaw += 5) {
                canonical(jaw);
                look(yaw, 0, 0.8);
                assertThat(signals.mouthOpening())
                        .as("jaw %s at yaw %s", jaw, yaw)
                        .isGreaterThan(before)
                        .isCloseTo(jaw / 25, within(0.12));
                before = signals.mouthOpening();
            }
        }
    }

    @Test
    void eachEyeIsItsOwn() throws IOException {
        for (double share : new double[] {0.9, 1}) {
            portrait();
            shut(LEFT_LIDS, share);
            look(0, 0, 1);
            assertThat(signals.leftEyeOpenness()).isLessThan(0.05);
            assertThat(signals.rightEyeOpenness()).isGreaterThan(0.95);
            portrait();
            shut(RIGHT_LIDS, share);
            look(0, 0, 1);
            assertThat(signals.leftEyeOpenness()).isGreaterThan(0.95);
            assertThat(signals.rightEyeOpenness()).isLessThan(0.05);
        }
    }

    @Test
    void aBlinkIsSeenOnBothSidesOfATurnedHead() throws IOException {
        for (double yaw : new double[] {-60, -40, 40, 60}) {
            portrait();
            look(yaw, 0, 0.9);
            assertThat(signals.leftEyeOpenness()).as("yaw " + yaw).isGreaterThan(0.75);
            assertThat(signals.rightEyeOpenness()).as("yaw " + yaw).isGreaterThan(0.75);
            shut(LEFT_LIDS, 1);
            shut(RIGHT_LIDS, 1);
            look(yaw, 0, 0.9);
            assertThat(signals.leftEyeOpenness()).as("yaw " + yaw).isLessThan(0.1);
            assertThat(signals.rightEyeOpenness()).as("yaw " + yaw).isLessThan(0.1);
        }
    }

    @Test
    void onTheBundledClipNobodyBlinksOrSpeaks() throws Exception {
        double widest = 0;
        double narrowest = 1;
        try (FaceTracker tracker = new FaceTracker(HOME.resolve("models"));
                FrameSource source =
                        FrameSources.open(HOME.resolve("assets/clip/demo.mp4").toString())) {
            Frame frame = new Frame();
            while (source.grab(frame)) {
                tracker.track(frame, face, new StageTimes());
                signals.measure(face);
                widest = Math.max(widest, signals.mouthOpening());
                narrowest = Math.min(narrowest, Math.min(signals.leftEyeOpenness(), signals.rightEyeOpenness()));
            }
        }
        System.out.printf("clip: mouth at most %.3f, eyes at least %.3f%n", widest, narrowest);
        assertThat(widest).isLessThan(0.2);
        assertThat(narrowest).isGreaterThan(0.8);
    }

    @Test
    void withoutAFaceOrWithNonsenseTheyStayInRange() {
        canonical(20);
        look(0, 0, 1);
        double mouth = signals.mouthOpening();
        face.mark(false, 0, 0, 0);
        java.util.Arrays.fill(face.xyz(), 7);
        signals.measure(face);
        assertThat(signals.mouthOpening()).isEqualTo(mouth);
        face.mark(true, 1, 0, 0);
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            for (int i = 0; i < face.xyz().length; i++) {
                face.xyz()[i] = round == 0 ? 7 : random.nextInt(3);
            }
            signals.measure(face);
            assertThat(signals.mouthOpening()).isBetween(0.0, 1.0);
            assertThat(signals.leftEyeOpenness()).isBetween(0.0, 1.0);
            assertThat(signals.rightEyeOpenness()).isBetween(0.0, 1.0);
        }
    }
}
