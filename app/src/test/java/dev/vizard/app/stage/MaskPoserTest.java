package dev.vizard.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.vision.pose.EulerAngles;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;

class MaskPoserTest {

    private static final double FRAME = 1.0 / 60;

    private final MaskPoser poser = new MaskPoser();

    private static Quaterniond pose(double yaw) {
        return new EulerAngles(yaw, 5, 10).toQuaternion(new Quaterniond());
    }

    private double shownYaw() {
        Quaterniond q = poser.rotation(new Quaterniond());
        return EulerAngles.of(q.x, q.y, q.z, q.w).yawDegrees();
    }

    private double largestStep(int frames, Quaterniond pose, boolean found) {
        double largest = 0;
        Quaterniond before = poser.rotation(new Quaterniond());
        for (int i = 0; i < frames; i++) {
            poser.update(pose, found, false, FRAME);
            Quaterniond now = poser.rotation(new Quaterniond());
            double angle = 2 * Math.toDegrees(Math.acos(Math.min(1, Math.abs(before.dot(now)))));
            largest = Math.max(largest, angle);
            before = now;
        }
        return largest;
    }

    @Test
    void itFollowsOnceItHasTakenUp() {
        largestStep(60, pose(30), true);
        assertThat(shownYaw()).isCloseTo(30, org.assertj.core.api.Assertions.within(1e-6));
        poser.update(pose(31), true, false, FRAME);
        assertThat(shownYaw()).isCloseTo(31, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(poser.lost()).isFalse();
    }

    @Test
    void itEasesToRestWhenTheFaceIsLostAndSaysSo() {
        largestStep(60, pose(40), true);
        assertThat(largestStep(300, pose(40), false)).isLessThan(2.5);
        assertThat(poser.lost()).isTrue();
        assertThat(Math.abs(shownYaw())).isLessThan(0.1);
    }

    @Test
    void itHoldsThroughAShortLoss() {
        largestStep(60, pose(40), true);
        largestStep(10, pose(40), false);
        assertThat(shownYaw()).isCloseTo(40, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(poser.lost()).isFalse();
    }

    @Test
    void itTakesUpAgainWithoutAJump() {
        largestStep(60, pose(40), true);
        largestStep(300, pose(40), false);
        assertThat(largestStep(60, pose(-40), true)).isLessThan(5);
        assertThat(shownYaw()).isCloseTo(-40, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void aShortLossThatEndsElsewhereIsNoJumpEither() {
        largestStep(60, pose(40), true);
        largestStep(5, pose(40), false);
        assertThat(largestStep(60, pose(-20), true)).isLessThan(5);
        assertThat(shownYaw()).isCloseTo(-20, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void aMirrorTurnsYawAround() {
        for (int i = 0; i < 60; i++) {
            poser.update(pose(25), true, true, FRAME);
        }
        assertThat(shownYaw()).isCloseTo(-25, org.assertj.core.api.Assertions.within(1e-6));
    }
}
