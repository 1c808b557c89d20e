package dev.vizard.app.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.vision.pose.EulerAngles;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;

class MotionPathTest {

    private static final double FPS = 30;
    private static final int FRAMES = 300;

    private final MotionPath path = new MotionPath(10, 1);

    @Test
    void reachesTheStatedAnglesToBothSides() {
        double[] least = new double[3];
        double[] most = new double[3];
        for (int i = 0; i < FRAMES; i++) {
            EulerAngles a = path.at(i / FPS).angles();
            double[] now = {a.yawDegrees(), a.pitchDegrees(), a.rollDegrees()};
            for (int k = 0; k < 3; k++) {
                least[k] = Math.min(least[k], now[k]);
                most[k] = Math.max(most[k], now[k]);
            }
        }
        double[] wanted = {35, 20, 30};
        for (int k = 0; k < 3; k++) {
            assertThat(most[k]).isBetween(wanted[k], wanted[k] + 4);
            assertThat(least[k]).isBetween(-wanted[k] - 4, -wanted[k]);
        }
    }

    @Test
    void turnsSmoothlyAndRests() {
        double fastest = 0;
        double hardest = 0;
        int resting = 0;
        double before = 0;
        for (int i = 1; i < FRAMES; i++) {
            double speed = degreesBetween(path.at((i - 1) / FPS), path.at(i / FPS)) * FPS;
            fastest = Math.max(fastest, speed);
            hardest = Math.max(hardest, Math.abs(speed - before) * FPS);
            resting += speed < 5 ? 1 : 0;
            before = speed;
        }
        assertThat(fastest).as("degrees a second").isBetween(60.0, 200.0);
        assertThat(hardest).as("degrees a second squared").isLessThan(1500);
        assertThat(resting).as("frames at rest").isGreaterThan(30);
    }

    @Test
    void movesToTheSidesAndInDistance() {
        double nearest = -1e9;
        double farthest = 1e9;
        for (int i = 0; i < FRAMES; i++) {
            double z = path.at(i / FPS).origin().z;
            nearest = Math.max(nearest, z);
            farthest = Math.min(farthest, z);
        }
        assertThat(farthest).isGreaterThan(-90);
        assertThat(nearest).isLessThan(-45);
        assertThat(nearest - farthest).isGreaterThan(5);
    }

    @Test
    void theSeedDecidesTheSway() {
        assertThat(degreesBetween(path.at(3), new MotionPath(10, 1).at(3))).isLessThan(1e-9);
        assertThat(degreesBetween(path.at(3), new MotionPath(10, 2).at(3))).isBetween(0.01, 3.0);
    }

    @Test
    void thePivotIsWhereTheHeadTurnsAbout() {
        HeadMotion motion = path.at(1.5);
        assertThat(motion.rotation()
                        .transform(MotionPath.PIVOT, new org.joml.Vector3d())
                        .add(motion.origin())
                        .distance(motion.pivotCm()))
                .isLessThan(1e-12);
    }

    private static double degreesBetween(HeadMotion a, HeadMotion b) {
        Quaterniond difference =
                a.rotation().conjugate(new Quaterniond()).mul(b.rotation()).normalize();
        double sine =
                Math.sqrt(difference.x * difference.x + difference.y * difference.y + difference.z * difference.z);
        return Math.toDegrees(2 * Math.atan2(sine, Math.abs(difference.w)));
    }
}
