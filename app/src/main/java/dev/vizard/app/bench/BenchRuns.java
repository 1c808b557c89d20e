package dev.vizard.app.bench;

import dev.vizard.app.UserError;
import dev.vizard.app.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The last runs of this user's, a JSON file each in the folder {@code runs} of the settings. */
public final class BenchRuns {

    /** So many runs are kept; older ones go when a new one comes. */
    public static final int KEPT = 50;

    private static final String PREFIX = "bench-";
    private static final String SUFFIX = ".json";
    /** Names sort as the runs do. */
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    /** Runs in this folder, which need not exist yet. */
    public BenchRuns(Path folder) {
        this.folder = folder;
    }

    /** The user's own. */
    public static BenchRuns ofUser() {
        return new BenchRuns(SettingsStore.ofUser().file().resolveSibling("runs"));
    }

    /** Where they are kept. */
    public Path folder() {
        return folder;
    }

    /** Keeps a run and lets go of the oldest beyond {@link #KEPT}; returns its file. */
    public Path save(BenchRun run) throws IOException {
        Path file = folder.resolve(PREFIX + NAME.format(run.time()) + SUFFIX);
        BenchFile.write(file, run);
        List<Path> files = files();
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
        return file;
    }

    /**
     * The runs that are kept, newest first; none where there is no folder.
     *
     * @param warning told in one line, where files cannot be read; these are left out and left alone
     */
    public List<BenchRun> newest(Consumer<String> warning) {
        List<BenchRun> runs = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        try {
            for (Path file : files()) {
                try {
                    runs.add(BenchFile.read(file));
                } catch (UserError e) {
                    damaged.add(e.getMessage());
                }
            }
        } catch (IOException e) {
            warning.accept("the runs in " + folder + " cannot be listed: " + e.getMessage());
        }
        if (!damaged.isEmpty()) {
            warning.accept(damaged.size() + " of the runs in " + folder + " left out: " + damaged.get(0));
        }
        runs.sort(Comparator.comparing(BenchRun::time).reversed());
        return List.copyOf(runs);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(BenchRuns::ours).sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static boolean ours(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }
}
