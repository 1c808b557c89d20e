package dev.vizard.app.command;

import dev.vizard.app.UserError;
import dev.vizard.app.bench.BenchCsv;
import dev.vizard.app.bench.BenchFile;
import dev.vizard.app.bench.BenchPage;
import dev.vizard.app.bench.BenchRun;
import dev.vizard.app.bench.ComparisonPage;
import dev.vizard.app.bench.RunComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that a user wants of a run; each may be null.
 *
 * @param json the run itself
 * @param csv its rows
 * @param html a page for a browser
 */
record BenchFiles(Path json, Path csv, Path html) {

    /**
     * Makes sure that they can be written, before a minute is spent on measuring what would be lost.
     *
     * @throws UserError one line, if one cannot
     */
    void check() {
        Stream.of(all()).forEach(file -> {
            if (file == null) {
                return;
            }
            Path folder = file.toAbsolutePath().getParent();
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UserError("cannot write " + file + ": there can be no folder " + folder, e);
            }
            if (Files.isDirectory(file)
                    || !Files.isWritable(folder)
                    || (Files.exists(file) && !Files.isWritable(file))) {
                throw new UserError("cannot write " + file + "; give a file in a folder that can be written to");
            }
        });
    }

    private Path[] all() {
        return new Path[] {json, csv, html};
    }

    /**
     * Writes them.
     *
     * @param comparison with an earlier run, or null
     */
    void write(BenchRun run, RunComparison comparison) {
        attempt(json, file -> BenchFile.write(file, run));
        attempt(csv, file -> Files.writeString(file, BenchCsv.of(run.rows())));
        attempt(
                html,
                file -> Files.writeString(
                        file, comparison == null ? BenchPage.of(run) : ComparisonPage.of(comparison)));
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static void attempt(Path file, Writing writing) {
        if (file == null) {
            return;
        }
        try {
            writing.to(file);
        } catch (IOException e) {
            throw new UserError("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
