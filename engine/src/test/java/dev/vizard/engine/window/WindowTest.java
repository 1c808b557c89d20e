package dev.vizard.engine.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows in processes of their own, because GLFW chooses its platform by the environment. */
class WindowTest {
    @TempDir
    Path folder;

    @Test
    void drawsWithoutADisplayAndLeavesNoFile() throws IOException, InterruptedException {
        assertSession("HEADLESS", "");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsOnly("out.txt");
        }
    }

    @Test
    void withoutADisplayAWindowIsRefusedAndToldHow() throws IOException, InterruptedException {
        assertThat(session("WINDOWED", ""))
                .contains("EngineException", "--headless")
                .doesNotContain("done on");
    }

    @Test
    void aDisplayThatDoesNotAnswerIsRefusedAndToldHow() throws IOException, InterruptedException {
        assertThat(session("WINDOWED", ":987"))
                .contains("EngineException", "--headless")
                .doesNotContain("done on");
    }

    @Test
    void drawsInARealWindowUnderXvfb() throws IOException, InterruptedException {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "Xvfb")));
        Assumptions.assumeTrue(there, "Xvfb is not installed (package xvfb): the real window is not tested");
        Path number = folder.resolve("display.txt");
        Process server = new ProcessBuilder("sh", "-c", "exec Xvfb -displayfd 3 -screen 0 800x600x24 3>" + number)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("xvfb.txt").toFile())
                .start();
        try {
            for (int i = 0; i < 100 && (!Files.exists(number) || Files.size(number) < 2); i++) {
                Thread.sleep(100);
            }
            assertThat(number).isNotEmptyFile();
            assertSession("WINDOWED", ":" + Files.readString(number).strip());
        } finally {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void assertSession(String mode, String display) throws IOException, InterruptedException {
        assertThat(session(mode, display))
                .contains("closing true", "left []", "heard []", "done on " + mode)
                .containsPattern("brightest 2\\d\\d");
    }

    private String session(String mode, String display) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-Dvizard.home=" + System.getProperty("vizard.home"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WindowSession.class.getName(),
                mode));
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().remove("DISPLAY");
        if (!display.isEmpty()) {
            builder.environment().put("DISPLAY", display);
        }
        Path out = folder.resolve("out.txt");
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(out);
    }
}
