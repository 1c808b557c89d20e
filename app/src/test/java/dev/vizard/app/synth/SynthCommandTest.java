package dev.vizard.app.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SynthCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "--size=641x480, even sides",
        "--size=big, must look like",
        "--seconds=0, must be 1 to 120",
        "--seconds=NaN, must be 1 to 120",
        "--fps=1000, must be 5 to 120",
        "--out=clip.avi, must end in .mp4",
    })
    void saysWhatIsWrongWithAnOption(String option, String complaint) {
        assertThat(run(option)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString().lines().findFirst().orElse("")).contains(complaint);
    }

    @Test
    void makesAClipOfAnotherLengthAndSize() throws Exception {
        Path clip = folder.resolve("new/small.mp4");
        assertThat(run("--out=" + clip, "--seconds=1", "--fps=10", "--size=160x120"))
                .isZero();
        assertThat(Files.size(clip)).isGreaterThan(1000);
        assertThat(Files.readAllLines(folder.resolve("new/small.truth.csv"))).hasSize(11);
    }

    private int run(String... arguments) {
        return new CommandLine(new SynthCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }
}
