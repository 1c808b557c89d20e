package dev.vizard.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Runs the jcstress tests, in quick mode unless told otherwise: {@code ./vizard test -pl vision
 * -Dtest=TripleBufferStressTest -Dvizard.jcstress=default} is the full mode.
 */
class TripleBufferStressTest {

    private static final String MODE = System.getProperty("vizard.jcstress", "quick");

    @Test
    void theBufferNeverTearsGoesBackOrLosesTheNewest() throws Exception {
        String report = stress("TripleBufferStress");
        // Neither failed nor in error, and all three ran: a filter that matches nothing is no proof.
        assertThat(report).contains("All remaining tests: 3 matching").doesNotContain("FAILED");
    }

    @Test
    void aMutantWithoutTheExchangeIsCaught() throws Exception {
        assertThat(stress("MutantStress")).contains("FAILED");
    }

    private static String stress(String tests) throws IOException, InterruptedException {
        Path folder =
                Files.createDirectories(Path.of("target/jcstress/" + tests).toAbsolutePath());
        Path log = folder.resolve("log.txt");
        boolean quick = MODE.equals("quick");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.openjdk.jcstress.Main",
                        "-t",
                        tests,
                        "-m",
                        MODE,
                        "-time",
                        quick ? "100" : "1000",
                        // Split compilation and pinning multiply the run by thirty; the full mode has them.
                        "-sc",
                        quick ? "false" : "true",
                        "-af",
                        quick ? "NONE" : "GLOBAL",
                        "-r",
                        folder.toString() + "/"))
                // It leaves its raw results where it was started.
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(quick ? 5 : 120, TimeUnit.MINUTES)).isTrue();
        return Files.readString(log);
    }
}
