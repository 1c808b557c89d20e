package dev.vizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eval} and {@code dataset} as other programs see them. */
class SyntheticCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void evalWritesWhatOthersRead() throws IOException {
        Path json = folder.resolve("deep/eval.json");
        Path page = folder.resolve("eval.html");
        Run run = Run.of("eval", "--quick", "--estimator", "pos", "--json", json.toString(), "--html", page.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("long_scale", "identity_expression");
        Set<String> seen = new HashSet<>();
        for (JsonNode row : new ObjectMapper().readTree(json.toFile()).path("rows")) {
            assertThat(row.path("estimator").asText()).isEqualTo("pos");
            seen.add(row.path("condition").asText() + " " + row.path("range").asText());
            assertThat(row.path("samples").asInt()).isEqualTo(1000);
            for (String figure : new String[] {
                "geodesic_mean_deg",
                "geodesic_median_deg",
                "geodesic_p95_deg",
                "yaw_mae_deg",
                "pitch_mae_deg",
                "roll_mae_deg",
                "us_per_call"
            }) {
                assertThat(row.path(figure).isNumber()).as(figure).isTrue();
            }
            assertThat(row.path("geodesic_median_deg").asDouble())
                    .isLessThanOrEqualTo(row.path("geodesic_p95_deg").asDouble());
            assertThat(row.path("us_per_call").asDouble()).isPositive();
        }
        for (String condition : new String[] {
            "clean",
            "noise1",
            "noise2",
            "identity",
            "expression",
            "identity_expression",
            "perspective",
            "fov_wrong",
            "all",
            "long_scale"
        }) {
            assertThat(seen).contains(condition + " wide", condition + " work");
        }
        assertThat(seen).contains("original wide");
        assertThat(Files.readString(page)).contains("<svg").doesNotContain("http://", "https://", "<script src");
    }

    @Test
    void aDataSetIsTheSameEveryTime() throws IOException {
        Path first = folder.resolve("a/faces.bin");
        Path second = folder.resolve("b.bin");
        Run run = Run.of("dataset", "--out", first.toString(), "--count", "20", "--seed", "3");
        assertThat(run.code()).as(run.err()).isZero();
        Run.of("dataset", "--out", second.toString(), "--count", "20", "--seed", "3");
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void mistakesAreExplainedInOneLine() throws IOException {
        String out = folder.resolve("f.bin").toString();
        failsWith(Run.of("dataset", "--out", out, "--count", "0"), "--count", "1 to");
        failsWith(Run.of("dataset", "--out", out, "--preset", "magic"), "magic", "identity_expression");
        failsWith(Run.of("dataset", "--out", out, "--range", "far"), "far", "work");
        failsWith(Run.of("dataset", "--count", "5"), "--out");
        Path wall = Files.writeString(folder.resolve("wall"), "a file, not a folder");
        failsWith(
                Run.of("dataset", "--out", wall.resolve("f.bin").toString(), "--count", "1"), "f.bin", "cannot write");
        failsWith(Run.of("eval", "--quick", "--estimator", "magic"), "magic", "neural-68");
    }

    private static void failsWith(Run run, String... words) {
        assertThat(run.code()).as(run.err()).isNotZero();
        assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).contains(words).doesNotContain("\tat ").doesNotContain("unexpected error");
    }
}
