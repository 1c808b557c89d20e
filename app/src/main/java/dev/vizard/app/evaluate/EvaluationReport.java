package dev.vizard.app.evaluate;

import dev.vizard.app.OutputFile;
import dev.vizard.models.evaluate.EvaluationRow;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The figures of an evaluation: for the terminal, for programs, for a browser. */
public final class EvaluationReport {

    private final List<EvaluationRow> rows;

    /** A report of these rows. */
    public EvaluationReport(List<EvaluationRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Prints a table. */
    public void print(PrintWriter out) {
        out.printf(
                "%-20s %-5s %-12s %7s %7s %7s %7s %7s %7s %8s %17s%n",
                "condition",
                "range",
                "estimator",
                "mean",
                "median",
                "p95",
                "yaw",
                "pitch",
                "roll",
                "us/call",
                "reliable / rest");
        for (EvaluationRow row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-20s %-5s %-12s %7.2f %7.2f %7.2f %7.2f %7.2f %7.2f %8.1f %8.2f / %6.2f%n",
                    row.condition().label(),
                    row.range().name().toLowerCase(Locale.ROOT),
                    row.estimator(),
                    row.geodesicMeanDegrees(),
                    row.geodesicMedianDegrees(),
                    row.geodesicP95Degrees(),
                    row.yawMaeDegrees(),
                    row.pitchMaeDegrees(),
                    row.rollMaeDegrees(),
                    row.microsPerCall(),
                    row.reliableHalfDegrees(),
                    row.otherHalfDegrees());
        }
        out.flush();
    }

    /** Writes JSON. */
    public void writeJson(Path file) {
        OutputFile.write(file, path -> EvaluationJson.write(path, rows));
    }

    /** Writes a page for a browser. */
    public void writePage(Path file) {
        OutputFile.write(file, path -> Files.writeString(path, EvaluationPage.of(rows)));
    }
}
