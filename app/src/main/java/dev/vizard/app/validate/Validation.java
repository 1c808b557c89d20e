package dev.vizard.app.validate;

import dev.vizard.app.OutputFile;
import dev.vizard.app.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A validation from heads to figures. Main thread. */
public final class Validation {

    /** Told how far it is. */
    public interface Progress {
        /** After picture {@code done} of {@code all}. */
        void show(long done, long all, String more);
    }

    private final Path models;
    private final Path shaders;
    private final List<String> estimators;
    private final int pictures;
    private final long seed;
    private final Path save;
    private ValidationReport report;

    /**
     * A validation.
     *
     * @param models the folder with the networks
     * @param shaders the folder with the GLSL files
     * @param estimators names of those that are judged
     * @param pictures of each identity
     * @param seed of poses, cameras, lights, backdrops and noise
     * @param save folder for the pictures, or null
     */
    public Validation(Path models, Path shaders, List<String> estimators, int pictures, long seed, Path save) {
        this.models = models;
        this.shaders = shaders;
        this.estimators = List.copyOf(estimators);
        this.pictures = pictures;
        this.seed = seed;
        this.save = save;
    }

    /**
     * Renders and judges.
     *
     * @param only names of the identities that are wanted; null for all
     */
    public void run(Heads heads, List<String> only, Progress progress) throws IOException {
        List<Integer> chosen = chosen(heads.names(), only);
        try (SavedPictures saved = save == null ? null : new SavedPictures(save);
                HeadStudio studio = new HeadStudio(shaders)) {
            report = new ValidationReport(new ValidationRun(models, estimators, pictures, seed)
                    .run(studio, heads, chosen, (done, all, head, shot, frame, found) -> {
                        if (saved != null) {
                            saved.add(head, shot, frame, found);
                        }
                        progress.show(done, all, head.name());
                    }));
        }
    }

    private static List<Integer> chosen(List<String> names, List<String> only) {
        if (only == null) {
            return IntStream.range(0, names.size()).boxed().toList();
        }
        return only.stream()
                .map(name -> {
                    if (!names.contains(name)) {
                        throw new UserError("there is no head '" + name + "'; there are " + String.join(", ", names));
                    }
                    return names.indexOf(name);
                })
                .toList();
    }

    /** Prints the figures over all identities, as a table. */
    public void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-14s %8s %9s %8s %8s %8s %10s %9s%n",
                "estimator",
                "yaw",
                "pictures",
                "found",
                "mean",
                "p95",
                "recentred",
                "p95");
        for (ValidationReport.Row row : report.rows()) {
            if (row.identity().equals(ValidationReport.ALL) && row.pitchBand().equals(ValidationReport.ALL)) {
                out.printf(
                        Locale.ROOT,
                        "%-14s %8s %9d %6.1f %% %8s %8s %10s %9s%n",
                        row.estimator(),
                        row.yawBand(),
                        row.pictures(),
                        100.0 * row.detected() / Math.max(1, row.pictures()),
                        shown(row.mean()),
                        shown(row.p95()),
                        shown(row.correctedMean()),
                        shown(row.correctedP95()));
            }
        }
        for (ValidationReport.ReliabilityRow row : report.reliability()) {
            out.printf(
                    Locale.ROOT,
                    "%-14s reliable half %.2f degrees, the rest %.2f; mean reliability where more than 20 off: %s%n",
                    row.estimator(),
                    row.reliableHalf(),
                    row.otherHalf(),
                    row.meanWhereWrong() == null ? "never" : String.format(Locale.ROOT, "%.2f", row.meanWhereWrong()));
        }
        out.flush();
    }

    /** A figure, or a dash where no face was found. */
    private static String shown(Double degrees) {
        return degrees == null ? "-" : String.format(Locale.ROOT, "%.2f", degrees);
    }

    /** Writes all figures: {@code rows} and {@code reliability}. */
    public void writeJson(Path file) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("rows", report.rows());
        content.put("reliability", report.reliability());
        OutputFile.writeJson(file, content);
    }
}
