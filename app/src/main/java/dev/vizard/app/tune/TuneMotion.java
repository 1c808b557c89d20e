package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The motion that filters are judged on, known exactly at any moment: rest; turns about each axis, there and back, which
 * take 0.1, 0.15 or 0.2 s to reach their speed and as long to stop; a sway; at last the same turns with speed from nothing
 * and to nothing at once, which no head can do.
 */
final class TuneMotion {

    /** What a stretch of the motion is. */
    enum Kind {
        REST,
        TURN,
        SWAY,
        ABRUPT
    }

    private static final double SWAY_CM = 3;
    private static final double DISTANCE_CM = 60;

    private static final double REST_SECONDS = 40;
    private static final double TURN_PERIOD = 2.2;
    private static final double SWAY_SECONDS = 30;
    private static final int TURNS = 48;
    private static final int ABRUPT_TURNS = 16;
    private static final double[] ACCELERATION_SECONDS = {0.1, 0.15, 0.2};
    // Yaw, pitch, roll; each is taken there and back.
    private static final double[][] WAYS = {{70, 0, 0}, {0, 40, 0}, {-70, 0, 0}, {0, 0, -45}};

    private record Turn(double from, double speed, double accelerationSeconds, double[] way) {

        double degrees() {
            return Math.abs(way[0]) + Math.abs(way[1]) + Math.abs(way[2]);
        }

        double seconds() {
            return degrees() / speed + accelerationSeconds;
        }

        /** 0 before, 1 after: even speed with even acceleration before and after it. */
        double share(double time) {
            double t = Math.max(0, Math.min(seconds(), time - from));
            double up = accelerationSeconds;
            double even = seconds() - up;
            double degrees;
            if (t < up) {
                degrees = speed * t * t / (2 * up);
            } else if (t < even) {
                degrees = speed * (t - up / 2);
            } else {
                double left = seconds() - t;
                degrees = degrees() - (up == 0 ? 0 : speed * left * left / (2 * up));
            }
            return Math.min(1, degrees / degrees());
        }
    }

    private final TunePlan plan;
    private final List<Turn> turns = new ArrayList<>();
    private final double swayFrom;
    private final double swayTo;
    private final double seconds;

    TuneMotion(TunePlan plan, long seed) {
        this.plan = plan;
        SplittableRandom random = new SplittableRandom(seed);
        double at = REST_SECONDS;
        for (int i = 0; i < TURNS; i++) {
            add(at + random.nextDouble(0.1), ACCELERATION_SECONDS[i / 2 % ACCELERATION_SECONDS.length], i);
            at += TURN_PERIOD;
        }
        swayFrom = at;
        at += SWAY_SECONDS;
        swayTo = at;
        at += 2;
        for (int i = 0; i < ABRUPT_TURNS; i++) {
            add(at + random.nextDouble(0.1), 0, i);
            at += TURN_PERIOD;
        }
        seconds = at;
    }

    private void add(double from, double acceleration, int number) {
        double[] way = WAYS[number / 2 % WAYS.length].clone();
        if (number % 2 == 1) {
            for (int k = 0; k < way.length; k++) {
                way[k] = -way[k];
            }
        }
        turns.add(new Turn(from, plan.turnSpeed(), acceleration, way));
    }

    /** How long it lasts, seconds. */
    double seconds() {
        return seconds;
    }

    /** Where the head is at a time. */
    HeadPose at(double time) {
        double[] angles = new double[3];
        for (Turn turn : turns) {
            double share = turn.share(time);
            for (int k = 0; k < angles.length; k++) {
                angles[k] += share * turn.way()[k];
            }
        }
        double x = 0;
        if (time > swayFrom && time < swayTo) {
            double swing = Math.sin(2 * Math.PI * plan.swayHz() * (time - swayFrom));
            angles[plan.swayAxis()] += plan.swayDegrees() * swing;
            x = SWAY_CM * swing;
        }
        Quaterniond rotation = new EulerAngles(angles[0], angles[1], angles[2]).toQuaternion(new Quaterniond());
        return HeadPose.of(rotation, new Vector3d(x, 0, -DISTANCE_CM), 1, 0, Math.round(time * 1e9));
    }

    /** The stretches of a kind, as indices of a series over this motion. */
    List<Phase> phases(Kind kind, RotationSeries series) {
        List<Phase> found = new ArrayList<>();
        switch (kind) {
            case REST -> found.add(phase(series, 3, REST_SECONDS));
            // The filters have a swing to find into it, and it begins and ends in motion.
            case SWAY -> found.add(phase(series, swayFrom + 2, swayTo - 1));
            case TURN, ABRUPT -> {
                for (Turn turn : turns) {
                    if ((turn.accelerationSeconds() == 0) == (kind == Kind.ABRUPT)) {
                        found.add(phase(series, turn.from() - 0.1, turn.from() + turn.seconds() + 0.3));
                    }
                }
            }
        }
        return found;
    }

    private static Phase phase(RotationSeries series, double from, double to) {
        return new Phase(series.indexAt(from), series.indexAt(to));
    }
}
