package dev.vizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.vizard.app.bench.BenchFile;
import dev.vizard.app.bench.BenchRun;
import dev.vizard.app.bench.BenchRuns;
import dev.vizard.app.measure.BenchRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    private Path folder;

    private String before;

    @BeforeEach
    void ownFolder() {
        before = System.getProperty("vizard.config");
        System.setProperty("vizard.config", folder.resolve("config").toString());
    }

    @AfterEach
    void usualFolder() {
        if (before == null) {
            System.clearProperty("vizard.config");
        } else {
            System.setProperty("vizard.config", before);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void assertOneLine(Run run, String... words) {
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains(words);
    }

    /** The smallest run there is. */
    private Path measured() {
        Path json = folder.resolve("run.json");
        Run run = Run.of("bench", "--parts", "handover", "--seconds", "6", "--json", json.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return json;
    }

    @Test
    void theWholeProgramIsMeasuredAsTheSchemaSays() throws IOException {
        Path json = folder.resolve("deep/run.json");
        Run run = Run.of(
                "bench",
                "--seconds",
                "6",
                "--size",
                "160x90",
                "--parts",
                "live,step,draw,handover",
                "--json",
                json.toString(),
                "--csv",
                file("run.csv"),
                "--html",
                file("run.html"));
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        JsonNode written = new ObjectMapper().readTree(json.toFile());
        try (InputStream schema = BenchRun.class.getResourceAsStream("bench-run.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(written))
                    .isEmpty();
        }
        BenchRun read = BenchFile.read(json);
        assertThat(read.rows().stream().map(BenchRow::name))
                .contains(
                        "vision.step",
                        "vision.landmarks",
                        "vision.detect",
                        "vision.pose",
                        "vision.step_over_nets",
                        "render.frame",
                        "render.low",
                        "latency.capture_to_swap",
                        "alloc.vision_frame",
                        "alloc.render_frame",
                        "handover.publish_latch",
                        "handover.published_to_latched_frames",
                        "error.mean",
                        "memory.heap_used");
        // The same frames of the clip every time, and the same answers.
        assertThat(read.row("vision.step").orElseThrow().n())
                .isEqualTo(8L * (read.work().clipFrames() - 1));
        assertThat(read.row("render.low").orElseThrow().n()).isEqualTo(8L * 2);
        assertThat(read.row("error.mean").orElseThrow().p50()).isBetween(1.0, 3.0);
        assertThat(read.blocks().get("vision.step")).hasSize(8);
        assertThat(read.curves().get("render.low")).hasSize(21).isSorted();
        assertThat(read.memory()).isNotEmpty();
        assertThat(read.failures()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("run.csv")))
                .hasSize(read.rows().size() + 1);
        assertThat(folder.resolve("run.html")).content().contains("vision.step");
        assertThat(run.out()).contains("vision.step", "bars", "at most");
    }

    @Test
    void aRunIsKeptAndComparedWithTheLast() throws IOException {
        Path first = measured();
        assertThat(BenchRuns.ofUser().newest(line -> {})).containsExactly(BenchFile.read(first));
        Run again = Run.of("bench", "--from", first.toString(), "--compare", "last", "--html", file("both.html"));
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("handover.publish_latch", "nothing changed beyond the noise");
        assertThat(folder.resolve("both.html")).content().contains("Nothing changed beyond the noise");
        assertThat(BenchRuns.ofUser().newest(line -> {})).hasSize(1);
    }

    @Test
    void whatCannotBeIsToldInOneLineBeforeAnythingIsMeasured() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.txt"), "hello");
        assertOneLine(Run.of("bench", "--compare", file("gone.json")), "gone.json");
        assertOneLine(Run.of("bench", "--compare", text.toString()), "letter.txt", "no benchmark run");
        assertOneLine(Run.of("bench", "--compare", "last"), "no earlier run");
        assertOneLine(Run.of("bench", "--from", text.toString()), "letter.txt", "no benchmark run");
        assertOneLine(Run.of("bench", "--json", folder.toString()), "cannot write");
        assertOneLine(Run.of("bench", "--html", text.resolve("page.html").toString()), "cannot write");
        assertOneLine(Run.of("bench", "--seconds", "0"), "--seconds must be");
        assertOneLine(Run.of("bench", "--seconds", "NaN"), "--seconds must be");
        assertOneLine(Run.of("bench", "--seconds", "1e9"), "--seconds must be");
        assertOneLine(Run.of("bench", "--size", "0x0"), "--size must be");
        assertOneLine(Run.of("bench", "--render", "--csv", file("a.csv")), "--render");
        assertThat(Run.of("bench", "--seconds", "many").code()).isEqualTo(2);
        assertThat(Run.of("bench", "--parts", "nothing").code()).isEqualTo(2);
        assertThat(folder.resolve("config")).doesNotExist();
    }

    @Test
    void aBrokenListOfRunsDoesNotStopARun() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("runs"), "a file where the folder should be");
        Run run = Run.of("bench", "--parts", "handover", "--seconds", "6", "--json", file("run.json"));
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("the run is not kept");
        assertThat(BenchFile.read(folder.resolve("run.json")).rows()).hasSize(1);
        assertThat(List.of(run.out().split("\n", -1))).anyMatch(line -> line.startsWith("handover.publish_latch"));
    }
}
