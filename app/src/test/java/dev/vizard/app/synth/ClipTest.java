package dev.vizard.app.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.FaceTracker;
import dev.vizard.vision.metrics.StageTimes;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.HeadPose;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

/** The committed clip and its truth. */
class ClipTest {

    private static final Path HOME = Path.of(System.getProperty("vizard.home"));
    private static final Path CLIP = HOME.resolve("assets/clip/demo.mp4");
    private static final Path TRUTH = HOME.resolve("assets/clip/demo.truth.csv");

    @Test
    void hasTheStatedFormAndARowForEachFrame() throws Exception {
        assertThat(Files.size(CLIP)).isLessThan(2_000_000);
        try (FrameSource source = FrameSources.open(CLIP.toString())) {
            assertThat(source.nominalFps()).isCloseTo(30, within(1e-6));
            Frame frame = new Frame();
            int frames = 0;
            while (source.grab(frame)) {
                frames++;
                assertThat(frame.width()).isEqualTo(640);
                assertThat(frame.height()).isEqualTo(480);
            }
            assertThat(frames).isEqualTo(300);
        }
        List<String> rows = Files.readAllLines(TRUTH);
        assertThat(rows).hasSize(301);
        assertThat(rows.get(0)).isEqualTo(TruthWriter.HEADER);
    }

    @Test
    void itsTruthIsThePathItWasMadeWith() throws Exception {
        MotionPath path = new MotionPath(10, 1);
        List<String> rows = Files.readAllLines(TRUTH);
        for (int frame = 0; frame < 300; frame++) {
            double[] row = numbers(rows.get(frame + 1));
            HeadMotion motion = path.at(frame / 30.0);
            assertThat(row[0]).isEqualTo(frame);
            assertThat(row[1]).isCloseTo(frame / 30.0, within(1e-5));
            assertThat(row[2]).isCloseTo(motion.angles().yawDegrees(), within(1e-4));
            assertThat(row[3]).isCloseTo(motion.angles().pitchDegrees(), within(1e-4));
            assertThat(row[4]).isCloseTo(motion.angles().rollDegrees(), within(1e-4));
            assertThat(truth(row).geodesicDegrees(pose(motion))).isLessThan(0.05);
            Vector3d origin = motion.origin();
            assertThat(origin.distance(row[9], row[10], row[11])).isLessThan(2e-4);
        }
    }

    @Test
    void theFaceIsFoundAndReadsAsTheTruthSays() throws Exception {
        List<String> rows = Files.readAllLines(TRUTH);
        int frames = 0;
        int found = 0;
        double error = 0;
        try (FrameSource source = FrameSources.open(CLIP.toString());
                FaceTracker tracker = new FaceTracker(HOME.resolve("models"));
                PoseEstimator procrustes = PoseEstimators.create("procrustes", HOME.resolve("models"))) {
            Frame frame = new Frame();
            FaceLandmarks landmarks = new FaceLandmarks();
            StageTimes times = new StageTimes();
            CameraIntrinsics camera = CameraIntrinsics.ofVerticalFov(640, 480, 50);
            while (source.grab(frame)) {
                tracker.track(frame, landmarks, times);
                frames++;
                if (landmarks.found()) {
                    found++;
                    HeadPose read = procrustes.estimate(landmarks, camera);
                    error += read.geodesicDegrees(truth(numbers(rows.get(frames))));
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(0.98 * frames));
        assertThat(error / found).as("mean geodesic error, degrees").isLessThan(5);
    }

    private static double[] numbers(String row) {
        return java.util.Arrays.stream(row.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static HeadPose truth(double[] row) {
        return new HeadPose(row[6], row[7], row[8], row[5], row[9], row[10], row[11], 1, 0, 0);
    }

    private static HeadPose pose(HeadMotion motion) {
        return HeadPose.REST.withRotation(motion.rotation());
    }
}
