package dev.vizard.engine;

import java.nio.file.Path;

/** Where the repository's files are, as the build says. */
public final class TestPaths {
    private TestPaths() {}

    public static Path home() {
        return Path.of(System.getProperty("vizard.home"));
    }

    public static Path shaders() {
        return home().resolve("shaders");
    }
}
