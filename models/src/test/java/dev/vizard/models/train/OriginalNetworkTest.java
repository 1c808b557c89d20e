package dev.vizard.models.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.models.evaluate.Evaluation;
import dev.vizard.models.evaluate.EvaluationRow;
import dev.vizard.models.synth.Condition;
import dev.vizard.vision.pose.OriginalConvention;
import dev.vizard.vision.pose.SixPointModel;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

/** The network to compare with is as good as the program that it stands for, which is the point of it: 5.3 degrees. */
class OriginalNetworkTest {

    private static final Path MODELS = Path.of(System.getProperty("vizard.home"), "models");

    @Test
    void onItsOwnDistributionItIsAsGoodAsTheOriginalWas() {
        EvaluationRow row = new Evaluation(MODELS, List.of("original"), 5000)
                .run(List.of(Condition.ORIGINAL), (done, all, what) -> {})
                .get(0);
        System.out.printf(
                "original network: mean %.2f, p95 %.2f%n", row.geodesicMeanDegrees(), row.geodesicP95Degrees());
        assertThat(row.geodesicMeanDegrees()).isBetween(3.0, 6.0);
        assertThat(row.geodesicP95Degrees()).isLessThan(12);
    }

    @Test
    void whatIsLearnedIsWhatIsRead() {
        OriginalConvention convention = new OriginalConvention();
        SplittableRandom random = new SplittableRandom(8);
        float[] answer = new float[OriginalConvention.OUTPUTS];
        for (int i = 0; i < 50; i++) {
            double pitch = random.nextDouble(-1.3, 1.3);
            double yaw = random.nextDouble(-1.3, 1.3);
            double roll = random.nextDouble(-2.7, 2.7);
            OriginalConvention.encode(pitch, yaw, roll, 10, -20, 1, answer, 0);
            Quaterniond expected =
                    new Quaterniond().rotateX(pitch).rotateY(yaw).rotateZ(roll).mul(SixPointModel.fromCanonical());
            Quaterniond read = convention.rotation(answer, new Quaterniond());
            Vector3d nose = new Vector3d(0.1, 0.2, 1);
            assertThat(read.transform(new Vector3d(nose)).distance(expected.transform(nose)))
                    .isCloseTo(0, within(1e-5));
        }
    }
}
