package dev.vizard.app.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vizard.app.UserError;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Writes {@code summary.json}; other programs rely on its names. */
final class DemoSummary {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Adds a field. */
    DemoSummary put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** Adds what was measured. */
    DemoSummary put(RunStatistics statistics) {
        put("frames_captured", statistics.captured);
        put("frames_with_face", statistics.withFace);
        put("frames_rendered", statistics.rendered);
        put("vision_ms", percentiles(statistics.vision));
        put("landmarks_ms", percentiles(statistics.landmarks));
        put("render_ms", percentiles(statistics.render));
        put("latency_ms", percentiles(statistics.corrected(statistics.sinceCapture(Moment.SWAPPED))));
        double landmarks = statistics.landmarks.getValueAtPercentile(50);
        if (landmarks > 0) {
            put("vision_over_landmarks", rounded(statistics.vision.getValueAtPercentile(50) / landmarks));
        }
        if (statistics.hasErrors()) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("mean", rounded(statistics.smoothedErrors.mean()));
            error.put("p95", rounded(statistics.smoothedErrors.percentile(95)));
            error.put(
                    "raw",
                    Map.of(
                            "mean",
                            rounded(statistics.rawErrors.mean()),
                            "p95",
                            rounded(statistics.rawErrors.percentile(95))));
            put("error_deg", error);
        }
        return this;
    }

    private static Map<String, Double> percentiles(Histogram histogram) {
        Map<String, Double> map = new LinkedHashMap<>();
        map.put("p50", rounded(histogram.getValueAtPercentile(50) / 1e6));
        map.put("p95", rounded(histogram.getValueAtPercentile(95) / 1e6));
        map.put("p99", rounded(histogram.getValueAtPercentile(99) / 1e6));
        map.put("max", rounded(histogram.getMaxValue() / 1e6));
        return map;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    void write(Path file) {
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), fields);
        } catch (IOException e) {
            throw new UserError("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
