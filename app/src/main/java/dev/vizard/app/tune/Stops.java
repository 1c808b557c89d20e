package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import dev.vizard.vision.filter.QuaternionMath;
import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Where a head came to rest after a turn, and how far another series of poses shot beyond that. */
final class Stops {

    /** A smaller turn is no test, degrees. */
    private static final double LEAST_TURN = 5;

    private static final double BEFORE = 0.9;
    private static final double AROUND = 0.6;
    private static final double SETTLED_FROM = 0.05;
    private static final double SETTLED_TO = 0.65;

    /** A stop: when it was seen, where the head then rested, and the way it came, of unit length in its axes there. */
    private record Stop(double seconds, Quaterniond end, Vector3d direction) {}

    private final List<Stop> stops = new ArrayList<>();

    /** Looks where these rests were come to. */
    Stops(RotationSeries reference, List<Phase> rests) {
        Quaterniond start = new Quaterniond();
        for (Phase rest : rests) {
            double at = reference.seconds(rest.from());
            int before = reference.indexAt(at - BEFORE);
            int from = reference.indexAt(at + SETTLED_FROM);
            int to = Math.min(rest.to(), reference.indexAt(at + SETTLED_TO));
            // A rest that the series begins with, or that began at a gap, was not come to.
            boolean gap = before >= rest.from() || at - reference.seconds(before) < BEFORE - MotionPhases.GAP_SECONDS;
            if (gap || to - from < 3) {
                continue;
            }
            Quaterniond end = reference.mean(from, to, new Quaterniond());
            reference.rotation(before, start);
            Vector3d way = QuaternionMath.rotationVectorDegrees(start, end, new Quaterniond(), new Vector3d());
            if (way.length() >= LEAST_TURN) {
                stops.add(new Stop(at, end, way.normalize()));
            }
        }
    }

    /** How far the series shot beyond each stop along the way that the head came, degrees; 0 where it did not. */
    double[] overshoots(RotationSeries series) {
        Quaterniond rotation = new Quaterniond();
        Quaterniond scratch = new Quaterniond();
        Vector3d beyond = new Vector3d();
        return stops.stream()
                .mapToDouble(stop -> {
                    double most = 0;
                    int to = series.indexAt(stop.seconds() + AROUND);
                    for (int i = series.indexAt(stop.seconds() - AROUND); i < to; i++) {
                        QuaternionMath.rotationVectorDegrees(stop.end(), series.rotation(i, rotation), scratch, beyond);
                        most = Math.max(most, beyond.dot(stop.direction()));
                    }
                    return most;
                })
                .toArray();
    }
}
