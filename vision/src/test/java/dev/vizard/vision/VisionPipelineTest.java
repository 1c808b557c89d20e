package dev.vizard.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.metrics.StageTimes.Stage;
import dev.vizard.vision.onnx.ModelException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One picture in, points and pose out: the same for the same pictures, and moved as the pictures are moved. */
class VisionPipelineTest {

    private static final Path HOME = Path.of(System.getProperty("vizard.home"));
    private static final Path MODELS = HOME.resolve("models");

    @TempDir
    private Path folder;

    /** The portrait under a transform of its pixels, on grey. */
    private static BufferedImage moved(int width, int height, AffineTransform transform) throws IOException {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas.createGraphics();
        g.setColor(Color.GRAY);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(ImageIO.read(HOME.resolve("assets/portrait/astronaut.png").toFile()), transform, null);
        g.dispose();
        return canvas;
    }

    private static void fill(Frame frame, BufferedImage image, long sequence) {
        ByteBuffer to = frame.resize(image.getWidth(), image.getHeight());
        for (int y = 0, i = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                to.put(i++, (byte) rgb).put(i++, (byte) (rgb >> 8)).put(i++, (byte) (rgb >> 16));
            }
        }
        frame.mark(sequence, sequence * 33_333_333L);
    }

    private static TrackedFrame step(VisionPipeline pipeline, BufferedImage image, long sequence) {
        TrackedFrame slot = new TrackedFrame();
        fill(slot.picture, image, sequence);
        pipeline.step(slot, false);
        return slot;
    }

    /** Small steps to the right and round, as a head makes. */
    private static AffineTransform motion(int step) {
        AffineTransform transform = AffineTransform.getTranslateInstance(60 + 6 * step, 2 * step);
        transform.rotate(Math.toRadians(4 * step), 222, 112);
        return transform;
    }

    @Test
    void theMeshFollowsAPictureThatIsShiftedAndTurned() throws Exception {
        try (VisionPipeline pipeline = new VisionPipeline(MODELS, VisionSettings.DEFAULT)) {
            float[] rest = step(pipeline, moved(640, 512, motion(0)), 0)
                    .landmarks
                    .xyz()
                    .clone();
            for (int i = 0; i <= 8; i++) {
                AffineTransform change = motion(i);
                change.concatenate(motion(0).createInverse());
                TrackedFrame slot = step(pipeline, moved(640, 512, motion(i)), i + 1);
                assertThat(slot.landmarks.found()).as("step %d", i).isTrue();
                double sum = 0;
                float[] at = new float[2];
                for (int p = 0; p < FaceLandmarks.COUNT; p++) {
                    change.transform(rest, p * 3, at, 0, 1);
                    sum += Math.hypot(at[0] - slot.landmarks.x(p), at[1] - slot.landmarks.y(p));
                }
                assertThat(sum / FaceLandmarks.COUNT)
                        .as("mean distance, step %d", i)
                        .isLessThan(0.03 * eyes(slot.landmarks));
            }
        }
    }

    @Test
    void theNetworksOwnTimeIsAPartOfTheStep() throws Exception {
        try (VisionPipeline pipeline = new VisionPipeline(MODELS, VisionSettings.DEFAULT)) {
            for (int i = 0; i < 3; i++) {
                TrackedFrame slot = step(pipeline, moved(640, 512, motion(i)), i);
                long nets = slot.times.nanos(Stage.NETS);
                assertThat(nets).isPositive();
                assertThat(nets)
                        .isLessThan(slot.times.nanos(Stage.DETECT)
                                + slot.times.nanos(Stage.LANDMARKS)
                                + slot.times.nanos(Stage.POSE));
            }
        }
    }

    private static double eyes(FaceLandmarks face) {
        return Math.hypot(
                face.x(LandmarkSets.LEFT_EYE_OUTER) - face.x(LandmarkSets.RIGHT_EYE_OUTER),
                face.y(LandmarkSets.LEFT_EYE_OUTER) - face.y(LandmarkSets.RIGHT_EYE_OUTER));
    }

    @Test
    void twoFiltersRunBesideEachOtherAndChangePlacesWithoutAJump() throws Exception {
        FilterSettings slow = FilterSettings.DEFAULT.withName("exponential");
        VisionSettings first = VisionSettings.DEFAULT.withOtherFilter(slow);
        try (VisionPipeline swapped = new VisionPipeline(MODELS, first);
                VisionPipeline left = new VisionPipeline(MODELS, first)) {
            for (int i = 0; i < 8; i++) {
                BufferedImage picture = moved(640, 512, motion(i));
                if (i == 5) {
                    swapped.configure(first.withFiltersSwapped());
                }
                TrackedFrame a = step(left, picture, i);
                TrackedFrame b = step(swapped, picture, i);
                assertThat(b.filtered()).isEqualTo(i < 5 ? a.filtered() : a.otherFiltered());
                assertThat(b.otherFiltered()).isEqualTo(i < 5 ? a.otherFiltered() : a.filtered());
                assertThat(i == 0 || !a.filtered().equals(a.otherFiltered())).isTrue();
            }
            left.configure(VisionSettings.DEFAULT);
            assertThat(step(left, moved(640, 512, motion(8)), 8).otherFiltered())
                    .isNull();
        }
    }

    @Test
    void theSamePicturesGiveTheSameAnswersToTheBit() throws Exception {
        List<BufferedImage> pictures = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pictures.add(moved(640, 512, motion(i)));
        }
        pictures.add(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB));
        pictures.add(moved(512, 512, new AffineTransform()));
        assertThat(answers(pictures)).isEqualTo(answers(pictures));
        // A reset forgets everything: the second run in one pipeline is the first one again.
        try (VisionPipeline pipeline = new VisionPipeline(MODELS, VisionSettings.DEFAULT)) {
            List<Object> first = answers(pipeline, pictures);
            pipeline.reset();
            assertThat(answers(pipeline, pictures)).isEqualTo(first);
        }
    }

    private static List<Object> answers(List<BufferedImage> pictures) {
        try (VisionPipeline pipeline = new VisionPipeline(MODELS, VisionSettings.DEFAULT)) {
            return answers(pipeline, pictures);
        }
    }

    private static List<Object> answers(VisionPipeline pipeline, List<BufferedImage> pictures) {
        List<Object> answers = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            TrackedFrame slot = step(pipeline, pictures.get(i), i);
            answers.add(slot.landmarks.found());
            answers.add(slot.raw());
            answers.add(slot.filtered());
            if (slot.landmarks.found()) {
                answers.add(Arrays.hashCode(slot.landmarks.xyz()));
            }
        }
        return answers;
    }

    @Test
    void aSecondEstimatorAnswersBesideTheFirstAndChangesNothing() throws Exception {
        VisionSettings alone = VisionSettings.DEFAULT.withEstimator("pnp");
        VisionSettings both = alone.withCompareWith("pos");
        try (VisionPipeline one = new VisionPipeline(MODELS, alone);
                VisionPipeline other = new VisionPipeline(MODELS, alone.withEstimator("pos"));
                VisionPipeline two = new VisionPipeline(MODELS, both)) {
            BufferedImage image = moved(512, 512, new AffineTransform());
            TrackedFrame first = step(one, image, 0);
            TrackedFrame second = step(other, image, 0);
            TrackedFrame slot = step(two, image, 0);
            assertThat(first.compared()).isNull();
            assertThat(first.disagreementDegrees()).isNaN();
            assertThat(slot.raw()).isEqualTo(first.raw());
            assertThat(slot.compared()).isEqualTo(second.raw());
            assertThat(slot.disagreementDegrees())
                    .isEqualTo(first.raw().geodesicDegrees(second.raw()))
                    .isBetween(0.01, 20.0);
            // From no face there is nothing to compare.
            assertThat(step(two, new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), 1)
                            .compared())
                    .isNull();
            // Asked for, and let go, while it runs.
            one.configure(both);
            assertThat(step(one, image, 2).compared()).isNotNull();
            one.configure(alone);
            assertThat(step(one, image, 3).compared()).isNull();
        }
    }

    @Test
    void brokenNetworksAreNamed() throws Exception {
        for (String name : List.of("face-detector.onnx", "face-landmarks.onnx")) {
            for (String other : List.of("face-detector.onnx", "face-landmarks.onnx", "head-pose-6.onnx")) {
                Files.copy(MODELS.resolve(other), folder.resolve(other), StandardCopyOption.REPLACE_EXISTING);
            }
            byte[] whole = Files.readAllBytes(MODELS.resolve(name));
            Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
            refused(name);
            Files.copy(MODELS.resolve("head-pose-6.onnx"), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            refused(name);
            Files.delete(folder.resolve(name));
            refused(name);
        }
    }

    private void refused(String name) {
        assertThatThrownBy(() -> new VisionPipeline(folder, VisionSettings.DEFAULT).close())
                .isInstanceOf(ModelException.class)
                .message()
                .contains(name)
                .hasLineCount(1);
    }
}
