package dev.vizard.models.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.models.evaluate.Evaluation;
import dev.vizard.models.evaluate.EvaluationRow;
import dev.vizard.models.synth.Condition;
import dev.vizard.models.synth.PoseRange;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How good the committed network is, through the code that runs it, on faces that no training saw. */
class SixtyEightNetworkTest {

    private static final Path MODELS = Path.of(System.getProperty("vizard.home"), "models");
    private static final int SAMPLES = 4000;

    private static List<EvaluationRow> rows;

    @BeforeAll
    static void judge() {
        rows = new Evaluation(MODELS, List.of("neural-68", "pos"), SAMPLES)
                .run(Arrays.asList(Condition.values()), (done, all, what) -> {});
    }

    private static EvaluationRow row(String estimator, Condition condition, PoseRange range) {
        return rows.stream()
                .filter(r -> r.estimator().equals(estimator) && r.condition() == condition && r.range() == range)
                .findFirst()
                .orElseThrow();
    }

    private static void holds(Condition condition, PoseRange range, double mean, double p95) {
        EvaluationRow row = row("neural-68", condition, range);
        assertThat(row.geodesicMeanDegrees()).as(condition + " " + range).isLessThanOrEqualTo(mean);
        assertThat(row.geodesicP95Degrees()).as(condition + " " + range).isLessThanOrEqualTo(p95);
    }

    @Test
    void whatGeometrySettlesIsSettled() {
        holds(Condition.CLEAN, PoseRange.WIDE, 0.12, 0.30);
        holds(Condition.PERSPECTIVE, PoseRange.WIDE, 0.30, 0.75);
    }

    @Test
    void noiseCostsNoMoreThanItMust() {
        holds(Condition.NOISE1, PoseRange.WIDE, 0.50, 1.0);
        holds(Condition.NOISE2, PoseRange.WIDE, 0.90, 1.8);
    }

    @Test
    void otherPeopleAreAsWellKnownAsCanBe() {
        holds(Condition.IDENTITY_EXPRESSION, PoseRange.WIDE, 1.9, 4.5);
        holds(Condition.ALL, PoseRange.WORK, 2.2, 5.0);
        holds(Condition.FOV_WRONG, PoseRange.WIDE, 2.6, 6.0);
    }

    @Test
    void peopleOfAnotherKindThanAnyTrainingSawAreToo() {
        holds(Condition.LONG_SCALE, PoseRange.WORK, 3.2, 7.5);
        for (PoseRange range : PoseRange.values()) {
            assertThat(row("neural-68", Condition.LONG_SCALE, range).geodesicMeanDegrees())
                    .isLessThan(row("pos", Condition.LONG_SCALE, range).geodesicMeanDegrees());
        }
    }

    @Test
    void whatItTrustsIsBetter() {
        EvaluationRow row = row("neural-68", Condition.ALL, PoseRange.WIDE);
        assertThat(row.reliableHalfDegrees()).isLessThan(0.95 * row.otherHalfDegrees());
    }
}
