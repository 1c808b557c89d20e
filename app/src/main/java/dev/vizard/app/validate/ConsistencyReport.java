package dev.vizard.app.validate;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vizard.app.OutputFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How consistent estimators were on real pictures, and which pictures could not be judged. */
public final class ConsistencyReport {

    /**
     * One estimator's figures, geodesic degrees; null where there is nothing to tell.
     *
     * @param estimator its name
     * @param pictures that show a face
     * @param flipMean between the mirrored picture's pose and the mirrored pose
     * @param flipP95 the same, 95th percentile
     * @param rotationMean between the turned picture's pose and the turned pose
     * @param rotationP95 the same, 95th percentile
     */
    public record Row(
            @JsonProperty("estimator") String estimator,
            @JsonProperty("pictures") int pictures,
            @JsonProperty("flip_mean_deg") Double flipMean,
            @JsonProperty("flip_p95_deg") Double flipP95,
            @JsonProperty("rotation_mean_deg") Double rotationMean,
            @JsonProperty("rotation_p95_deg") Double rotationP95) {}

    private final Map<String, List<Double>> flips = new LinkedHashMap<>();
    private final Map<String, List<Double>> rotations = new LinkedHashMap<>();
    private final List<String> withoutFace = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private int pictures;
    private int lost;

    ConsistencyReport(List<String> estimators) {
        for (String name : estimators) {
            flips.put(name, new ArrayList<>());
            rotations.put(name, new ArrayList<>());
        }
    }

    void picture() {
        pictures++;
    }

    /** A mirrored or turned picture in which the face was not found again. */
    void lost() {
        lost++;
    }

    void withoutFace(Path file) {
        withoutFace.add(file.getFileName().toString());
    }

    void unreadable(String reason) {
        unreadable.add(reason);
    }

    void flip(String estimator, double degrees) {
        flips.get(estimator).add(degrees);
    }

    void rotation(String estimator, double degrees) {
        rotations.get(estimator).add(degrees);
    }

    /** A row an estimator, in the order in which they were named. */
    public List<Row> rows() {
        return flips.keySet().stream()
                .map(name -> new Row(
                        name,
                        pictures,
                        mean(flips.get(name)),
                        p95(flips.get(name)),
                        mean(rotations.get(name)),
                        p95(rotations.get(name))))
                .toList();
    }

    /** Names of pictures in which no face was found. */
    public List<String> picturesWithoutFace() {
        return List.copyOf(withoutFace);
    }

    /** Mirrored or turned pictures in which the face was not found again. */
    public int variantsLost() {
        return lost;
    }

    private static Double mean(List<Double> values) {
        return values.isEmpty()
                ? null
                : values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static Double p95(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
    }

    /** Prints the figures as a table, then what could not be judged. */
    public void print(PrintWriter out) {
        out.printf("%-14s %9s %10s %8s %10s %8s%n", "estimator", "pictures", "flip mean", "p95", "turn mean", "p95");
        for (Row row : rows()) {
            out.printf(
                    "%-14s %9d %10s %8s %10s %8s%n",
                    row.estimator(),
                    row.pictures(),
                    shown(row.flipMean()),
                    shown(row.flipP95()),
                    shown(row.rotationMean()),
                    shown(row.rotationP95()));
        }
        if (lost > 0) {
            out.printf("the face was lost in %d mirrored or turned pictures%n", lost);
        }
        if (!withoutFace.isEmpty()) {
            out.printf("pictures without a face (%d): %s%n", withoutFace.size(), String.join(", ", withoutFace));
        }
        unreadable.forEach(out::println);
        out.flush();
    }

    private static String shown(Double degrees) {
        return degrees == null ? "-" : String.format(Locale.ROOT, "%.2f", degrees);
    }

    /** Writes all figures: {@code rows}, {@code variants_lost}, {@code without_face} and {@code unreadable}. */
    public void writeJson(Path file) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("rows", rows());
        content.put("variants_lost", lost);
        content.put("without_face", withoutFace);
        content.put("unreadable", unreadable);
        OutputFile.writeJson(file, content);
    }
}
