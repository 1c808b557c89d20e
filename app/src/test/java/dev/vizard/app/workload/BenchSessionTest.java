package dev.vizard.app.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.bench.BenchRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchSessionTest {

    private static final BenchPlan SHORTEST = new BenchPlan(BenchPlan.SHORTEST_SECONDS, 64, 64);

    @TempDir
    private Path folder;

    @Test
    void aPartThatFailsLosesNoOther() {
        // Neither clip nor networks: the step cannot be measured, the hand-over can.
        try (ProgressBar progress = new ProgressBar("measuring")) {
            BenchRun run = new BenchSession(
                            new Home(folder), SHORTEST, Set.of(BenchPart.STEP, BenchPart.HANDOVER), progress)
                    .run();
            assertThat(run.row("handover.publish_latch")).isPresent();
            assertThat(run.row("vision.step")).isEmpty();
            assertThat(run.failures())
                    .singleElement()
                    .asString()
                    .startsWith("step: ")
                    .hasLineCount(1);
        }
    }

    @Test
    void theWorkIsTheSameForTheSamePlanAndGrowsWithIt() {
        assertThat(SHORTEST.work("a.mp4")).isEqualTo(new BenchPlan(6, 64, 64).work("a.mp4"));
        BenchPlan longer = new BenchPlan(600, 64, 64);
        assertThat(longer.clipFrames()).isEqualTo(100 * SHORTEST.clipFrames());
        assertThat(longer.work("a.mp4").drawnFrames())
                .isGreaterThan(SHORTEST.work("a.mp4").drawnFrames());
        assertThat(longer.warmSeconds()).isEqualTo(3);
    }

    @Test
    void theCommitIsReadWhereverGitKeepsIt() throws Exception {
        String commit = "0123456789abcdef0123456789abcdef01234567";
        assertThat(ThisMachine.commit(folder)).isEmpty();
        Path git = Files.createDirectories(folder.resolve(".git/refs/heads"));
        Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        assertThat(ThisMachine.commit(folder)).isEmpty();
        Files.writeString(folder.resolve(".git/packed-refs"), "# pack-refs\n" + commit + " refs/heads/main\n");
        assertThat(ThisMachine.commit(folder)).isEqualTo("0123456789");
        Files.writeString(git.resolve("main"), commit.replace('0', 'f') + "\n");
        assertThat(ThisMachine.commit(folder)).isEqualTo("f123456789");
        Files.writeString(folder.resolve(".git/HEAD"), commit + "\n");
        assertThat(ThisMachine.commit(folder)).isEqualTo("0123456789");
        Files.writeString(folder.resolve(".git/HEAD"), "nonsense\n");
        assertThat(ThisMachine.commit(folder)).isEmpty();
    }
}
