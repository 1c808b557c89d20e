package dev.vizard.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class EulerAnglesTest {

    private static Vector3d turned(double yaw, double pitch, double roll, double x, double y, double z) {
        return new EulerAngles(yaw, pitch, roll).toQuaternion(new Quaterniond()).transform(new Vector3d(x, y, z));
    }

    @Test
    void yawTurnsTheFaceToTheSubjectsLeftWhichIsThePicturesRight() {
        assertThat(turned(30, 0, 0, 0, 0, 1).x).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void pitchLooksUp() {
        assertThat(turned(0, 30, 0, 0, 0, 1).y).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void rollTiltsTheCrownToTheLeftShoulder() {
        assertThat(turned(0, 0, 30, 0, 1, 0).x).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void anglesComeBackFromTheirQuaternion() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            double yaw = random.nextDouble(-89.9, 89.9);
            double pitch = random.nextDouble(-180, 180);
            double roll = random.nextDouble(-180, 180);
            Quaterniond q = new EulerAngles(yaw, pitch, roll).toQuaternion(new Quaterniond());
            EulerAngles back = EulerAngles.of(q.x, q.y, q.z, q.w);
            Quaterniond again = back.toQuaternion(new Quaterniond());
            assertThat(Math.abs(q.dot(again))).isCloseTo(1, within(1e-9));
            assertThat(back.yawDegrees()).isCloseTo(yaw, within(1e-6));
            assertThat(back.pitchDegrees()).isCloseTo(pitch, within(1e-6));
            assertThat(back.rollDegrees()).isCloseTo(roll, within(1e-6));
        }
    }

    @Test
    void atNinetyDegreesOfYawTheRotationStillComesBack() {
        for (double yaw : new double[] {90, -90}) {
            Quaterniond q = new EulerAngles(yaw, 20, 35).toQuaternion(new Quaterniond());
            EulerAngles back = EulerAngles.of(q.x, q.y, q.z, q.w);
            assertThat(back.rollDegrees()).isZero();
            assertThat(Math.abs(q.dot(back.toQuaternion(new Quaterniond())))).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void mirroringKeepsPitchAndTurnsYawAndRollAround() {
        Quaterniond q = new EulerAngles(25, -15, 40).toQuaternion(new Quaterniond());
        EulerAngles mirrored = EulerAngles.of(q.x, -q.y, -q.z, q.w);
        assertThat(mirrored.yawDegrees()).isCloseTo(-25, within(1e-9));
        assertThat(mirrored.pitchDegrees()).isCloseTo(-15, within(1e-9));
        assertThat(mirrored.rollDegrees()).isCloseTo(-40, within(1e-9));
    }

    @Test
    void theGeodesicErrorIsTheAngleBetween() {
        HeadPose a = HeadPose.REST;
        HeadPose b = a.withRotation(new EulerAngles(0, 0, 33).toQuaternion(new Quaterniond()));
        assertThat(a.geodesicDegrees(b)).isCloseTo(33, within(1e-9));
        assertThat(a.geodesicDegrees(a)).isZero();
    }
}
