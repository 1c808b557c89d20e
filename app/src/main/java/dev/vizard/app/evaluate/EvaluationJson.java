package dev.vizard.app.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vizard.models.evaluate.EvaluationRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as JSON; other programs rely on the names. */
final class EvaluationJson {

    private EvaluationJson() {}

    static void write(Path file, List<EvaluationRow> rows) throws IOException {
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        file.toFile(),
                        Map.of("rows", rows.stream().map(EvaluationJson::row).toList()));
    }

    private static Map<String, Object> row(EvaluationRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("estimator", row.estimator());
        json.put("condition", row.condition().label());
        json.put("range", row.range().name().toLowerCase(Locale.ROOT));
        json.put("samples", row.samples());
        json.put("geodesic_mean_deg", row.geodesicMeanDegrees());
        json.put("geodesic_median_deg", row.geodesicMedianDegrees());
        json.put("geodesic_p95_deg", row.geodesicP95Degrees());
        json.put("yaw_mae_deg", row.yawMaeDegrees());
        json.put("pitch_mae_deg", row.pitchMaeDegrees());
        json.put("roll_mae_deg", row.rollMaeDegrees());
        json.put("us_per_call", row.microsPerCall());
        json.put("reliable_half_mean_deg", row.reliableHalfDegrees());
        json.put("other_half_mean_deg", row.otherHalfDegrees());
        return json;
    }
}
