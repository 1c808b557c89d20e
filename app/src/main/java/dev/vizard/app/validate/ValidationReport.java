package dev.vizard.app.validate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.joml.Quaterniond;

/** The figures of a validation: errors by estimator, identity and band, raw and recentred, and what the reliability is worth. */
final class ValidationReport {

    static final String ALL = "all";

    /**
     * One row; errors are NaN where no face was found.
     *
     * @param estimator its name
     * @param identity a head's name, or "all"
     * @param yawBand absolute seen yaw, degrees, or "all"
     * @param pitchBand seen pitch, degrees, or "all"
     * @param pictures taken
     * @param detected pictures in which a face was found
     * @param mean geodesic degrees
     * @param p95 geodesic degrees
     * @param correctedMean with one constant rotation an identity removed
     * @param correctedP95 with one constant rotation an identity removed
     */
    record Row(
            @JsonProperty("estimator") String estimator,
            @JsonProperty("identity") String identity,
            @JsonProperty("yaw_band") String yawBand,
            @JsonProperty("pitch_band") String pitchBand,
            @JsonProperty("pictures") int pictures,
            @JsonProperty("detected") int detected,
            @JsonProperty("geodesic_mean_deg") Double mean,
            @JsonProperty("geodesic_p95_deg") Double p95,
            @JsonProperty("corrected_mean_deg") Double correctedMean,
            @JsonProperty("corrected_p95_deg") Double correctedP95) {}

    /**
     * What an estimator's reliability is worth.
     *
     * @param reliableHalf mean error of the half that it trusts most
     * @param otherHalf mean error of the rest
     * @param meanWhereWrong mean reliability where the error is above 20 degrees; null where it never is
     */
    record ReliabilityRow(
            @JsonProperty("estimator") String estimator,
            @JsonProperty("pictures") int pictures,
            @JsonProperty("reliable_half_mean_deg") double reliableHalf,
            @JsonProperty("other_half_mean_deg") double otherHalf,
            @JsonProperty("mean_reliability_where_error_above_20_deg") Double meanWhereWrong) {}

    /** An observation with the error that is left once its identity's offset is taken out. */
    private record Judged(Observation observation, double corrected) {}

    private static final double WRONG_DEGREES = 20;

    private final Map<String, List<Judged>> byEstimator = new LinkedHashMap<>();

    ValidationReport(List<Observation> observations) {
        Map<String, Map<String, List<Observation>>> groups = new LinkedHashMap<>();
        for (Observation o : observations) {
            groups.computeIfAbsent(o.estimator(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(o.identity(), name -> new ArrayList<>())
                    .add(o);
        }
        groups.forEach((estimator, identities) -> {
            List<Judged> judged = byEstimator.computeIfAbsent(estimator, name -> new ArrayList<>());
            for (List<Observation> ofOne : identities.values()) {
                Quaterniond offset = NeutralOffset.of(ofOne);
                ofOne.forEach(o -> judged.add(new Judged(o, o.found() ? NeutralOffset.correctedError(o, offset) : 0)));
            }
        });
    }

    /** Rows over all identities, by yaw band; then by yaw and pitch band; then by identity and yaw band. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        byEstimator.forEach((estimator, judged) -> {
            rows.add(row(estimator, ALL, null, null, judged));
            for (Band yaw : Band.YAW) {
                rows.add(row(estimator, ALL, yaw, null, judged));
            }
            for (Band yaw : Band.YAW) {
                for (Band pitch : Band.PITCH) {
                    rows.add(row(estimator, ALL, yaw, pitch, judged));
                }
            }
            judged.stream().map(j -> j.observation.identity()).distinct().forEach(identity -> {
                List<Judged> own = judged.stream()
                        .filter(j -> j.observation.identity().equals(identity))
                        .toList();
                rows.add(row(estimator, identity, null, null, own));
                for (Band yaw : Band.YAW) {
                    rows.add(row(estimator, identity, yaw, null, own));
                }
            });
        });
        return rows;
    }

    private static Row row(String estimator, String identity, Band yaw, Band pitch, List<Judged> all) {
        List<Judged> in = all.stream()
                .filter(j -> yaw == null
                        || yaw.holds(Math.abs(j.observation.shot().seen().yawDegrees())))
                .filter(j ->
                        pitch == null || pitch.holds(j.observation.shot().seen().pitchDegrees()))
                .toList();
        List<Judged> found = in.stream().filter(j -> j.observation.found()).toList();
        double[] raw = sorted(found, j -> j.observation.errorDegrees());
        double[] corrected = sorted(found, j -> j.corrected);
        return new Row(
                estimator,
                identity,
                yaw == null ? ALL : yaw.toString(),
                pitch == null ? ALL : pitch.toString(),
                in.size(),
                found.size(),
                mean(raw),
                p95(raw),
                mean(corrected),
                p95(corrected));
    }

    /** What the reliabilities are worth. */
    List<ReliabilityRow> reliability() {
        List<ReliabilityRow> rows = new ArrayList<>();
        byEstimator.forEach((estimator, judged) -> {
            List<Observation> found = judged.stream()
                    .map(Judged::observation)
                    .filter(Observation::found)
                    .sorted(Comparator.comparingDouble(
                            (Observation o) -> -o.pose().reliability()))
                    .toList();
            if (found.size() < 2) {
                return;
            }
            int half = found.size() / 2;
            double[] wrong = found.stream()
                    .filter(o -> o.errorDegrees() > WRONG_DEGREES)
                    .mapToDouble(o -> o.pose().reliability())
                    .toArray();
            rows.add(new ReliabilityRow(
                    estimator,
                    found.size(),
                    meanError(found.subList(0, half)),
                    meanError(found.subList(half, found.size())),
                    mean(wrong)));
        });
        return rows;
    }

    private static double meanError(List<Observation> observations) {
        return observations.stream()
                .mapToDouble(Observation::errorDegrees)
                .average()
                .orElseThrow();
    }

    private static double[] sorted(List<Judged> judged, ToDoubleFunction<Judged> value) {
        return judged.stream().mapToDouble(value).sorted().toArray();
    }

    private static Double mean(double[] values) {
        return values.length == 0 ? null : Arrays.stream(values).average().orElseThrow();
    }

    private static Double p95(double[] sorted) {
        return sorted.length == 0
                ? null
                : sorted[(int) Math.min(sorted.length - 1, Math.ceil(0.95 * sorted.length) - 1)];
    }
}
