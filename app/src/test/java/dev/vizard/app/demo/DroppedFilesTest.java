package dev.vizard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsFile;
import dev.vizard.app.settings.SettingsModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedFilesTest {

    @TempDir
    private Path folder;

    private final SettingsModel model = new SettingsModel(Settings.DEFAULT, null);
    private final List<Path> worn = new ArrayList<>();
    private final List<String> news = new ArrayList<>();
    private final DroppedFiles dropped = new DroppedFiles(model, worn::add, news::add);

    @Test
    void aSettingsFileIsTakenAsOneStep() {
        Path file = folder.resolve("mine.yaml");
        Settings other = Settings.DEFAULT.withVision(Settings.DEFAULT
                .vision()
                .withFov(66)
                .withOtherFilter(Settings.DEFAULT.vision().filter().withName("kalman")));
        SettingsFile.write(file, other);
        dropped.take(List.of(file));
        assertThat(model.get()).isEqualTo(other);
        assertThat(news).containsExactly("settings taken from mine.yaml");
        assertThat(model.undo()).isTrue();
        assertThat(model.get()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aSettingsFileThatMakesNoSenseIsOneLineAndChangesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "vision:\n  filter: [1, 2");
        dropped.take(List.of(file));
        dropped.take(List.of(folder.resolve("absent.yml")));
        assertThat(news).hasSize(2).allMatch(line -> !line.contains("\n"));
        assertThat(model.get()).isEqualTo(Settings.DEFAULT);
        assertThat(model.canUndo()).isFalse();
    }

    @Test
    void masksAndLightsGoWhereTheyBelongAndTheRestIsComplainedAbout() {
        dropped.take(List.of(Path.of("mask.glb"), Path.of("sky.hdr")));
        assertThat(worn).containsExactly(Path.of("mask.glb"));
        assertThat(model.get().view().light().environment()).endsWith("sky.hdr");
        dropped.take(List.of(Path.of("notes.txt")));
        assertThat(news).hasSize(2).anyMatch(line -> line.startsWith("notes.txt cannot be worn"));
    }
}
