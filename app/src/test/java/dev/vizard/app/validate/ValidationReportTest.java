package dev.vizard.app.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3f;
import org.junit.jupiter.api.Test;

/** Bands, neutral offsets and what a reliability is worth. */
class ValidationReportTest {

    private static final String NAME = "some";

    private static Observation observation(EulerAngles seen, Quaterniond off, boolean found, double reliability) {
        Quaterniond truth = seen.toQuaternion(new Quaterniond());
        Shot shot = new Shot(
                HeadPose.of(truth, new Vector3d(0, 0, -50), 1, 0, 0),
                seen,
                50,
                640,
                480,
                new Vector3f(1),
                Lighting.random(new SplittableRandom(1)),
                Sensor.random(new SplittableRandom(1), 50),
                1);
        HeadPose answer = HeadPose.of(new Quaterniond(truth).mul(off), new Vector3d(0, 0, -50), reliability, 0, 0);
        return new Observation(NAME, "a", shot, found, answer);
    }

    @Test
    void aConstantRotationOfThePersonIsRemovedAndNothingElse() {
        Quaterniond constant = new EulerAngles(3, -8, 2).toQuaternion(new Quaterniond());
        List<Observation> all = new ArrayList<>();
        for (int yaw = -30; yaw <= 30; yaw += 10) {
            all.add(observation(new EulerAngles(yaw, 5, -10), constant, true, 1));
        }
        all.add(observation(new EulerAngles(80, 0, 0), new Quaterniond().rotateX(Math.toRadians(20)), true, 0.2));
        List<ValidationReport.Row> rows = new ValidationReport(all).rows();
        ValidationReport.Row front = row(rows, "0..37", "all");
        assertThat(front.mean()).isCloseTo(8.8, within(0.3));
        assertThat(front.correctedMean()).isCloseTo(0, within(1e-6));
        ValidationReport.Row profile = row(rows, "67..91", "all");
        assertThat(profile.pictures()).isEqualTo(1);
        assertThat(profile.correctedMean()).isGreaterThan(10);
    }

    @Test
    void picturesWithoutAFaceCountAsMissed() {
        List<Observation> all = List.of(
                observation(new EulerAngles(0, 0, 0), new Quaterniond(), true, 1),
                observation(new EulerAngles(10, 0, 0), new Quaterniond(), false, 0),
                observation(new EulerAngles(50, 30, 0), new Quaterniond(), false, 0));
        List<ValidationReport.Row> rows = new ValidationReport(all).rows();
        assertThat(row(rows, "0..37", "all").pictures()).isEqualTo(2);
        assertThat(row(rows, "0..37", "all").detected()).isEqualTo(1);
        assertThat(row(rows, "37..67", "20..41").detected()).isZero();
        assertThat(row(rows, "37..67", "20..41").mean()).isNull();
    }

    @Test
    void theHalfThatIsTrustedIsTold() {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double off = i < 5 ? 1 : 30;
            all.add(observation(
                    new EulerAngles(i, 0, 0), new Quaterniond().rotateY(Math.toRadians(off)), true, i < 5 ? 0.9 : 0.1));
        }
        ValidationReport.ReliabilityRow row =
                new ValidationReport(all).reliability().get(0);
        assertThat(row.reliableHalf()).isCloseTo(1, within(1e-6));
        assertThat(row.otherHalf()).isCloseTo(30, within(1e-6));
        assertThat(row.meanWhereWrong()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void everyPoseOfTheSamplerLiesInABand() {
        ShotSampler shots = new ShotSampler(ShotRange.VALIDATION, 5);
        for (int i = 0; i < 2_000; i++) {
            Shot shot = shots.next();
            assertThat(Band.YAW)
                    .anyMatch(band -> band.holds(Math.abs(shot.seen().yawDegrees())));
            assertThat(Band.PITCH).anyMatch(band -> band.holds(shot.seen().pitchDegrees()));
            assertThat(shot.truth().tzCm()).isBetween(-100.0, -35.0 + 1e-9);
        }
    }

    @Test
    void everyFourthHeadIsHeldOut() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(HeldOut.names(names)).containsExactly("d", "h");
        assertThat(HeldOut.trained(names)).containsExactly(0, 1, 2, 4, 5, 6, 8);
    }

    private static ValidationReport.Row row(List<ValidationReport.Row> rows, String yaw, String pitch) {
        return rows.stream()
                .filter(r -> r.identity().equals(ValidationReport.ALL)
                        && r.yawBand().equals(yaw)
                        && r.pitchBand().equals(pitch))
                .findFirst()
                .orElseThrow();
    }
}
