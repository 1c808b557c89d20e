package dev.vizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake of a user's ends in one clear line and a non-zero exit code, and never in a stack trace. */
class BadInputTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void ownSettings() {
        System.setProperty("vizard.config", folder.resolve("config").toString());
    }

    private static void failsInOneLine(Run run, String... words) {
        assertThat(run.code()).as(run.err()).isNotZero();
        assertThat(run.err().strip().lines().filter(line -> !line.startsWith("recording")))
                .as(run.err())
                .hasSize(1);
        assertThat(run.err()).contains(words).doesNotContain("\tat ").doesNotContain("unexpected error");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aSourceThatIsNotThere() {
        failsInOneLine(Run.of("demo", "--headless", "--source", path("none.mp4")), "none.mp4", "does not exist");
        failsInOneLine(Run.of("track", path("none.mp4"), "--csv", path("t.csv")), "none.mp4", "does not exist");
    }

    @Test
    void aFileThatIsNoVideo() throws IOException {
        Path text = file("words.mp4", "this is not a video");
        failsInOneLine(
                Run.of("demo", "--headless", "--source", text.toString(), "--out", path("out")),
                "words.mp4",
                "not a video");
        Path picture = file("words.png", "this is not a picture");
        failsInOneLine(Run.of("track", picture.toString(), "--csv", path("t.csv")), "words.png", "not a picture");
    }

    @Test
    void anEmptyFileAndAnEmptyFolder() throws IOException {
        failsInOneLine(Run.of("track", file("empty.mp4", "").toString(), "--csv", path("t.csv")), "empty.mp4");
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        failsInOneLine(Run.of("track", nothing.toString(), "--csv", path("t.csv")), "no pictures");
    }

    @Test
    void aCameraThatIsNotThere() {
        failsInOneLine(
                Run.of("demo", "--headless", "--source", "camera:77", "--out", path("out")), "camera 77", "cameras");
        failsInOneLine(Run.of("demo", "--headless", "--source", "camera:x", "--out", path("out")), "camera:x");
    }

    @Test
    void aMaskThatCannotBeWorn() throws IOException {
        failsInOneLine(Run.of("render", "--mask", path("none.glb"), "--out", path("m.png")), "none.glb");
        Path text = file("words.glb", "this is not a model");
        failsInOneLine(Run.of("render", "--mask", text.toString(), "--out", path("m.png")), "words.glb");
        Path flat = file("points.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\n");
        failsInOneLine(Run.of("render", "--mask", flat.toString(), "--out", path("m.png")), "points.obj");
        Path huge = file("huge.obj", "v 0 0 0\nv 1e30 0 0\nv 0 1e30 0\nf 1 2 3\n");
        failsInOneLine(Run.of("render", "--mask", huge.toString(), "--out", path("m.png")), "huge.obj");
    }

    @Test
    void aPlaceThatCannotBeWrittenTo() throws IOException {
        Path inTheWay = file("wall", "a file, not a folder");
        String portrait = Path.of(System.getProperty("vizard.home"), "assets/portrait/astronaut.png")
                .toString();
        failsInOneLine(
                Run.of("track", portrait, "--csv", inTheWay.resolve("t.csv").toString()), "t.csv", "cannot write");
        failsInOneLine(
                Run.of("demo", "--headless", "--out", inTheWay.resolve("out").toString()), "out", "cannot make");
        failsInOneLine(Run.of("render", "--out", inTheWay.resolve("m.png").toString()), "m.png");
    }

    @Test
    void wordsThatMeanNothing() {
        failsInOneLine(Run.of("demo", "--nonsense"), "--nonsense", "--help");
        failsInOneLine(Run.of("nonsense"), "nonsense");
        failsInOneLine(Run.of("track", "a.png"), "--csv");
        failsInOneLine(Run.of("track", "a.png", "--csv", path("t.csv"), "--estimator", "magic"), "magic", "procrustes");
        failsInOneLine(Run.of("track", "a.png", "--csv", path("t.csv"), "--filter", "magic"), "magic", "one-euro");
        failsInOneLine(Run.of("track", "a.png", "--csv", path("t.csv"), "--fov", "400"), "fovDegrees", "120");
        failsInOneLine(Run.of("render", "--pose", "1,2", "--out", path("m.png")), "--pose", "1,2");
        failsInOneLine(Run.of("render", "--size", "big", "--out", path("m.png")), "--size", "big");
        failsInOneLine(Run.of("demo", "--seconds", "-3"), "--seconds");
    }

    @Test
    void aBrokenModel() throws IOException {
        String home = System.getProperty("vizard.home");
        Path copy = folder.resolve("home");
        Files.createDirectories(copy.resolve("models"));
        Files.createDirectories(copy.resolve("shaders"));
        Files.writeString(copy.resolve("models/face-detector.onnx"), "not a network");
        System.setProperty("vizard.home", copy.toString());
        try {
            failsInOneLine(
                    Run.of("track", home + "/assets/portrait/astronaut.png", "--csv", path("t.csv")),
                    "face-detector.onnx",
                    "broken");
        } finally {
            System.setProperty("vizard.home", home);
        }
    }

    @Test
    void oneBadInputAmongGoodOnesLosesNothing() throws IOException {
        String portrait = Path.of(System.getProperty("vizard.home"), "assets/portrait/astronaut.png")
                .toString();
        Run run = Run.of("track", path("none.png"), portrait, "--csv", path("t.csv"));
        failsInOneLine(run, "none.png");
        assertThat(Files.readAllLines(folder.resolve("t.csv"))).hasSize(2);
    }

    @Test
    void brokenSettingsAreKeptAside() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("settings.yaml"), "vision: {filter: {oneEuro: {minCutoffHz: -5}}}");
        Run run = Run.of("demo", "--headless", "--seconds", "0.1", "--out", path("out"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("settings.yaml", "minCutoffHz", "broken-1")
                .doesNotContain("\tat ");
        assertThat(config.resolve("settings.yaml.broken-1")).content().contains("-5");
    }
}
