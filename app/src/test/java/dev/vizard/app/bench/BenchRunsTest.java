package dev.vizard.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.vizard.app.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchRunsTest {

    private static final BenchRun RUN = SampleRuns.random(1, 4, "", 1);

    @TempDir
    private Path folder;

    private static JsonSchema schema() throws IOException {
        try (InputStream in = BenchRun.class.getResourceAsStream("bench-run.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    @Test
    void aWrittenRunIsAsTheSchemaSays() throws IOException {
        Path file = folder.resolve("deep/er/run.json");
        BenchFile.write(file, RUN);
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        assertThat(schema().validate(json)).isEmpty();
        assertThat(json.get("rows").get(0).fieldNames())
                .toIterable()
                .containsExactly("name", "unit", "p50", "p95", "p99", "max", "n");

        ((ObjectNode) json.get("rows").get(0)).remove("p99");
        assertThat(schema().validate(json)).isNotEmpty();
        ((ObjectNode) json.get("rows").get(0)).put("p99", "NaN");
        assertThat(schema().validate(json)).isNotEmpty();
    }

    @Test
    void readingGivesWhatWasWritten() throws IOException {
        Path file = folder.resolve("run.json");
        BenchFile.write(file, RUN);
        assertThat(BenchFile.read(file)).isEqualTo(RUN);
        assertThat(folder).isDirectoryContaining("glob:**run.json").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatLaterVersionsAddIsNoError() throws IOException {
        Path file = folder.resolve("run.json");
        BenchFile.write(file, RUN);
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        json.put("news", 1);
        new ObjectMapper().writeValue(file.toFile(), json);
        assertThat(BenchFile.read(file)).isEqualTo(RUN);
    }

    @Test
    void damagedAndForeignFilesAreToldInOneLine() throws IOException {
        Path written = folder.resolve("run.json");
        BenchFile.write(written, RUN);
        String whole = Files.readString(written);
        List<String> broken = List.of(
                "",
                "null",
                "[1, 2]",
                "{}",
                "no json",
                whole.substring(0, whole.length() / 2),
                whole.replace("\"format\" : 1", "\"format\" : 9"),
                whole.replace("2026-03-01T", "yesterday"),
                whole.replaceFirst("\"p95\" : [0-9.]+", "\"p95\" : \"NaN\""));
        for (String content : broken) {
            Path file = Files.writeString(folder.resolve("broken.json"), content);
            assertThatThrownBy(() -> BenchFile.read(file))
                    .as(content)
                    .isInstanceOf(UserError.class)
                    .hasMessageContainingAll("broken.json", "vizard bench --json")
                    .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
        }
        assertThatThrownBy(() -> BenchFile.read(folder.resolve("absent.json"))).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> BenchFile.read(folder)).isInstanceOf(UserError.class);
    }

    @Test
    void theNewestComeFirstAndDamagedOnesAreLeftOut() throws IOException {
        BenchRuns runs = new BenchRuns(folder.resolve("runs"));
        List<String> warnings = new ArrayList<>();
        assertThat(runs.newest(warnings::add)).isEmpty();
        List<BenchRun> written = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            written.add(0, SampleRuns.of(SampleRuns.NOON.plusSeconds(i), RUN.rows(), Map.of()));
            runs.save(written.get(0));
        }
        assertThat(runs.newest(warnings::add)).isEqualTo(written);
        assertThat(warnings).isEmpty();

        Files.writeString(runs.folder().resolve("bench-20260301-130000-000.json"), "{");
        Files.writeString(runs.folder().resolve("bench-20260301-140000-000.json"), "");
        Files.writeString(runs.folder().resolve("letter.txt"), "hello");
        assertThat(runs.newest(warnings::add)).isEqualTo(written);
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("2 of the runs")
                .hasLineCount(1);
    }

    @Test
    void onlySoManyAreKept() throws IOException {
        BenchRuns runs = new BenchRuns(folder);
        BenchRun last = null;
        for (int i = 0; i < BenchRuns.KEPT + 3; i++) {
            last = SampleRuns.of(SampleRuns.NOON.plusSeconds(i), RUN.rows(), Map.of());
            runs.save(last);
        }
        List<BenchRun> kept = runs.newest(line -> {});
        assertThat(kept).hasSize(BenchRuns.KEPT);
        assertThat(kept.get(0)).isEqualTo(last);
    }
}
