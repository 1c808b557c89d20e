package dev.vizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsCommandTest {

    @TempDir
    private Path folder;

    private String before;

    @BeforeEach
    void ownFolder() {
        before = System.getProperty("vizard.config");
        System.setProperty("vizard.config", folder.resolve("config").toString());
    }

    @AfterEach
    void usualFolder() {
        if (before == null) {
            System.clearProperty("vizard.config");
        } else {
            System.setProperty("vizard.config", before);
        }
    }

    @Test
    void exportedSettingsAreImportedShownAndReset() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "vision: {filter: {name: kalman}, fovDegrees: 61}\n");
        assertThat(Run.of("settings", "import", file.toString()).code()).isZero();
        Run shown = Run.of("settings", "show");
        assertThat(shown.out()).contains("kept in", "name: \"kalman\"", "fovDegrees: 61.0");
        Path copy = folder.resolve("copy.yaml");
        assertThat(Run.of("settings", "export", copy.toString()).code()).isZero();
        assertThat(copy).content().contains("name: \"kalman\"");
        Run reset = Run.of("settings", "reset");
        assertThat(reset.out()).contains("settings.yaml.before");
        assertThat(Run.of("settings").out()).contains("name: \"accela\"", "fovDegrees: 50.0");
        assertThat(folder.resolve("config/settings.yaml.before")).content().contains("name: \"kalman\"");
    }

    @Test
    void aBadFileIsOneLineAndLosesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "vision: {filter: {name: magic}}\n");
        Run run = Run.of("settings", "import", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("no filter 'magic'", "nothing was changed");
        assertThat(folder.resolve("config")).doesNotExist();
    }
}
