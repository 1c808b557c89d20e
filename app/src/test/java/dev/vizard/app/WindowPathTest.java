package dev.vizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a real window, on a screen that Xvfb pretends. In a process of its own, for the variable DISPLAY. */
class WindowPathTest {

    @TempDir
    private Path folder;

    @Test
    void theDemoRunsInAWindow() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "needs Xvfb");
        Path log = folder.resolve("log.txt");
        Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x720x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String number = readLine(screen);
            Process demo = demo(":" + number, log);
            assertThat(demo.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(demo.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            screen.destroy();
        }
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
        assertThat(summary.path("mode").asText()).isEqualTo("windowed");
        assertThat(summary.path("frames_rendered").asLong()).isGreaterThan(5);
        assertThat(summary.path("frames_with_face").asLong()).isPositive();
        assertThat(Files.readString(log)).doesNotContain("OpenGL:");
    }

    private static String readLine(Process process) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = process.getInputStream().read();
                c >= 0 && c != '\n';
                c = process.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private Process demo(String display, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dvizard.home=" + System.getProperty("vizard.home"),
                "-Dvizard.config=" + folder.resolve("config"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.vizard.app.Main",
                "demo",
                "--windowed",
                "--panel",
                "--source",
                "bundled",
                "--seconds",
                "4",
                "--out",
                folder.toString()));
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
