package dev.vizard.vision.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PosePredictorTest {

    private static final long FRAME = 33_333_333;

    private final Quaterniond rotation = new Quaterniond();
    private final Vector3d position = new Vector3d();
    private final PosePredictor predictor = new PosePredictor(PredictionSettings.DEFAULT);
    private long frame;

    @BeforeEach
    void begin() {
        frame = 100;
    }

    private static HeadPose pose(double yaw, long nanos, double reliability) {
        Quaterniond q = new EulerAngles(yaw, 0, 0).toQuaternion(new Quaterniond());
        return HeadPose.of(q, new Vector3d(yaw, 0, -60), reliability, 0, nanos);
    }

    private void feed(double rawYaw, double filteredYaw) {
        frame++;
        predictor.update(pose(rawYaw, frame * FRAME, 1), pose(filteredYaw, frame * FRAME, 1));
    }

    private double yawAhead(double seconds) {
        predictor.predict(seconds, rotation, position);
        assertThat(rotation.lengthSquared()).isBetween(1 - 1e-9, 1 + 1e-9);
        return EulerAngles.of(rotation.x, rotation.y, rotation.z, rotation.w).yawDegrees();
    }

    @Test
    void aSteadyTurnIsCarriedOnAndTheFiltersLagMadeGood() {
        double raw = 0;
        for (int i = 0; i < 40; i++) {
            raw = -20 + i;
            feed(raw, raw - 0.8);
        }
        // 30 degrees/s for 50 ms, from where the head was seen.
        assertThat(yawAhead(0.05)).isBetween(raw + 1.2, raw + 1.8);
        assertThat(position.x).isGreaterThan(raw - 0.8);
        assertThat(yawAhead(0)).isBetween(raw - 0.8 - 1e-6, raw - 0.8 + 1e-6);
        assertThat(yawAhead(0.08)).isGreaterThan(yawAhead(0.04));
    }

    @Test
    void aRestingHeadIsNotMovedByItsNoise() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 90; i++) {
            feed(0.2 * random.nextGaussian(), 0.05);
            assertThat(yawAhead(0.05)).isBetween(0.04, 0.06);
        }
    }

    @Test
    void itStaysWithinItsBounds() {
        for (int i = 0; i < 10; i++) {
            feed(3 * i, 3 * i);
        }
        double fast = yawAhead(10);
        assertThat(fast - 27).isBetween(0.3, PredictionSettings.DEFAULT.maxDegrees() + 1e-6);
        predictor.reset();
        for (int i = 0; i < 10; i++) {
            feed(12 * i - 60, 12 * i - 60);
        }
        assertThat(yawAhead(10) - 48).isBetween(0.3, PredictionSettings.DEFAULT.maxFastDegrees() + 1e-6);
        assertThat(yawAhead(10)).isEqualTo(yawAhead(PredictionSettings.DEFAULT.maxSeconds()));
    }

    @Test
    void aTurnThatBrakesIsLedNoMore() {
        double yaw = -60;
        for (int i = 0; i < 15; i++) {
            yaw += 6;
            feed(yaw, yaw);
        }
        for (double step : new double[] {4, 2, 0.5}) {
            yaw += step;
            feed(yaw, yaw);
        }
        assertThat(yawAhead(0.05) - yaw).isBetween(-0.05, 0.05);
    }

    @Test
    void switchedOffUnreliableLostOrRepeatedItIsTheSmoothedPose() {
        for (int i = 0; i < 20; i++) {
            feed(i, i);
        }
        assertThat(yawAhead(0.05)).isGreaterThan(19.5);
        predictor.update(pose(50, frame * FRAME, 1), pose(19, frame * FRAME, 1));
        assertThat(yawAhead(0.05)).isBetween(19.5, 22.0);
        predictor.configure(PredictionSettings.DEFAULT.withEnabled(false));
        assertThat(yawAhead(0.05)).isBetween(19 - 1e-6, 19 + 1e-6);
        predictor.configure(PredictionSettings.DEFAULT);
        predictor.reset();
        feed(25, 25);
        assertThat(yawAhead(0.05)).isBetween(25 - 1e-6, 25 + 1e-6);
        predictor.reset();
        for (int i = 0; i < 20; i++) {
            frame++;
            predictor.update(pose(i, frame * FRAME, 0.05), pose(i, frame * FRAME, 0.05));
        }
        assertThat(yawAhead(0.05)).isBetween(19 - 1e-6, 19 + 1e-6);
        // After a gap nothing of the old speed is left, and time may go back.
        frame += 60;
        feed(30, 30);
        assertThat(yawAhead(0.05)).isBetween(30 - 1e-6, 30 + 1e-6);
        frame -= 40;
        feed(-10, -10);
        assertThat(yawAhead(0.05)).isBetween(-10 - 1e-6, -10 + 1e-6);
    }
}
