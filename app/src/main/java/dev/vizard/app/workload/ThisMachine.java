package dev.vizard.app.workload;

import com.sun.management.OperatingSystemMXBean;
import dev.vizard.app.Home;
import dev.vizard.app.bench.Machine;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a run is measured on. */
final class ThisMachine {

    private static final String VIZARD = "0.1.0";
    private static final long MB = 1 << 20;
    private static final Pattern CPU = Pattern.compile("(?m)^(?:model name|Model)\\s*:\\s*(.+)$");
    /** The class path names the libraries with their versions; asking each would take knowing each. */
    private static final Pattern LIBRARY = Pattern.compile(
            "(onnxruntime|lwjgl|javacv|opencv|ffmpeg|joml|imgui-java-binding|tensorflow-lite)-(\\d[\\w.+]*(?:-\\d[\\w.]*)?)\\.jar");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final int SHORT = 10;

    private ThisMachine() {}

    static Machine tell() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
                ? bean.getTotalMemorySize() / MB
                : 0;
        return new Machine(
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                memory,
                String.join(
                        " ",
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch")),
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"),
                "");
    }

    private static String cpu() {
        try {
            Matcher name = CPU.matcher(Files.readString(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1));
            if (name.find()) {
                return name.group(1).strip();
            }
        } catch (IOException e) {
            // Only Linux has it.
        }
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        return windows == null ? System.getProperty("os.arch") : windows;
    }

    static Map<String, String> versions(Home home) {
        Map<String, String> versions = new TreeMap<>();
        versions.put("vizard", VIZARD);
        String commit = commit(home.folder());
        if (!commit.isEmpty()) {
            versions.put("commit", commit);
        }
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Matcher library = LIBRARY.matcher(jar.substring(jar.lastIndexOf(File.separatorChar) + 1));
            if (library.matches()) {
                versions.put(library.group(1), library.group(2));
            }
        }
        return versions;
    }

    /** The commit that is checked out; empty where nobody can tell. */
    static String commit(Path folder) {
        try {
            Path git = folder.resolve(".git");
            if (Files.isRegularFile(git)) {
                git = folder.resolve(Files.readString(git).strip().replaceFirst("^gitdir: *", ""));
            }
            Path common = git.resolve("commondir");
            Path shared = Files.isRegularFile(common)
                    ? git.resolve(Files.readString(common).strip())
                    : git;
            String head = Files.readString(git.resolve("HEAD")).strip();
            String commit = head.startsWith("ref: ") ? resolve(shared, head.substring(5)) : head;
            return COMMIT.matcher(commit).matches() ? commit.substring(0, SHORT) : "";
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private static String resolve(Path git, String reference) throws IOException {
        Path loose = git.resolve(reference);
        if (Files.isRegularFile(loose)) {
            return Files.readString(loose).strip();
        }
        try (Stream<String> lines = Files.lines(git.resolve("packed-refs"))) {
            return lines.filter(line -> line.endsWith(" " + reference))
                    .map(line -> List.of(line.split(" ", -1)).get(0))
                    .findFirst()
                    .orElse("");
        }
    }
}
