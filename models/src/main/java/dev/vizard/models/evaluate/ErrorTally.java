package dev.vizard.models.evaluate;

import dev.vizard.models.synth.Condition;
import dev.vizard.models.synth.PoseRange;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Errors of one estimator on one condition, as they come in. */
final class ErrorTally {

    private final double[] errors;
    private final double[] reliabilities;
    private final ErrorMap map = new ErrorMap();
    private double yaw;
    private double pitch;
    private double roll;
    private int count;
    private long nanos;

    ErrorTally(int samples) {
        errors = new double[samples];
        reliabilities = new double[samples];
    }

    /** Adds an answer and the truth, both in one frame, under the angles at which the face was seen. */
    void add(HeadPose answer, HeadPose truth, EulerAngles seen) {
        double error = answer.geodesicDegrees(truth);
        errors[count] = error;
        reliabilities[count++] = answer.reliability();
        EulerAngles a = answer.angles();
        EulerAngles t = truth.angles();
        yaw += difference(a.yawDegrees(), t.yawDegrees());
        pitch += difference(a.pitchDegrees(), t.pitchDegrees());
        roll += difference(a.rollDegrees(), t.rollDegrees());
        map.add(seen.yawDegrees(), seen.pitchDegrees(), error);
    }

    private static double difference(double a, double b) {
        double d = Math.abs(a - b) % 360;
        return Math.min(d, 360 - d);
    }

    void addTime(long spent) {
        nanos += spent;
    }

    EvaluationRow row(String estimator, Condition condition, PoseRange range) {
        double[] all = Arrays.copyOf(errors, count);
        Integer[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -reliabilities[i]))
                .toArray(Integer[]::new);
        int half = count / 2;
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return new EvaluationRow(
                estimator,
                condition,
                range,
                count,
                Arrays.stream(all).average().orElseThrow(),
                sorted[count / 2],
                sorted[(int) Math.ceil(0.95 * count) - 1],
                yaw / count,
                pitch / count,
                roll / count,
                nanos / 1e3 / count,
                mean(all, order, 0, half),
                mean(all, order, half, count),
                map);
    }

    private static double mean(double[] values, Integer[] order, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(i -> values[order[i]])
                .average()
                .orElse(Double.NaN);
    }
}
