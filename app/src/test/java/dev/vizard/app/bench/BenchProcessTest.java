package dev.vizard.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class BenchProcessTest {

    @TempDir
    private Path folder;

    private String before;

    @BeforeEach
    void ownFolder() {
        before = System.getProperty("vizard.config");
        System.setProperty("vizard.config", folder.toString());
    }

    @AfterEach
    void usualFolder() {
        if (before == null) {
            System.clearProperty("vizard.config");
        } else {
            System.setProperty("vizard.config", before);
        }
    }

    private static void awaitEnd(BenchProcess process) {
        while (!process.poll()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void theChildMeasuresAndItsRunIsKept() {
        try (BenchProcess process = new BenchProcess()) {
            assertThat(process.running()).isFalse();
            assertThat(process.poll()).isFalse();
            process.start("--parts", "handover", "--seconds", "6");
            assertThat(process.running()).isTrue();
            List<Double> shares = new ArrayList<>();
            while (!process.poll()) {
                shares.add(process.share());
                LockSupport.parkNanos(20_000_000);
            }
            assertThat(process.message()).isEmpty();
            assertThat(process.running()).isFalse();
            assertThat(shares).isSorted().allMatch(share -> share >= 0 && share <= 1);
            List<String> warnings = new ArrayList<>();
            assertThat(BenchRuns.ofUser().newest(warnings::add)).singleElement().satisfies(run -> assertThat(
                            run.row("handover.publish_latch"))
                    .isPresent());
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void whatTheChildComplainsAboutIsOneLine() {
        try (BenchProcess process = new BenchProcess()) {
            process.start("--seconds", "1");
            awaitEnd(process);
            assertThat(process.message()).startsWith("--seconds must be").hasLineCount(1);
        }
    }

    @Test
    void cancellingAndClosingEndTheChild() {
        BenchProcess process = new BenchProcess();
        process.start("--parts", "cpu", "--seconds", "3000");
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        assertThat(children).isNotEmpty();
        process.close();
        process.close();
        assertThat(process.running()).isFalse();
        assertThat(process.poll()).isFalse();
        children.forEach(child -> child.onExit().join());
        assertThat(BenchRuns.ofUser().newest(line -> {})).isEmpty();
    }
}
