package dev.vizard.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vizard.app.UserError;
import dev.vizard.vision.filter.FilterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path folder;

    private static final Settings TUNED = Settings.DEFAULT
            .withVision(Settings.DEFAULT
                    .vision()
                    .withFilter(FilterSettings.DEFAULT.withName("kalman"))
                    .withOtherFilter(FilterSettings.DEFAULT.withName("accela"))
                    .withFov(66))
            .withPresets(PresetSettings.DEFAULT.with("mine", Preset.of(Settings.DEFAULT.vision())));

    @Test
    void whatIsExportedComesBack() {
        Path file = folder.resolve("new/mine.yaml");
        SettingsFile.write(file, TUNED);
        assertThat(SettingsFile.read(file, Settings.DEFAULT)).isEqualTo(TUNED);
        SettingsFile.write(file, Settings.DEFAULT);
        assertThat(SettingsFile.read(file, TUNED).vision()).isEqualTo(Settings.DEFAULT.vision());
    }

    @Test
    void whatAFileLeavesOutStays() throws IOException {
        Path file = Files.writeString(folder.resolve("part.yaml"), "vision: {filter: {oneEuro: {beta: 0.7}}}\n");
        Settings read = SettingsFile.read(file, TUNED);
        assertThat(read.vision().filter().oneEuro().beta()).isEqualTo(0.7);
        assertThat(read.vision().filter().name()).isEqualTo("kalman");
        assertThat(read.presets()).isEqualTo(TUNED.presets());
        assertThat(read.vision().fovDegrees()).isEqualTo(66);
    }

    @Test
    void aFileThatMakesNoSenseChangesNothingAndSaysWhyInOneLine() throws IOException {
        SettingsModel model = new SettingsModel(TUNED, null);
        Map<String, String> files = Map.of(
                "vision: {filter: {name: magic}}\n", "no filter 'magic'",
                "view: {}\nvision: [broken", "make no sense",
                "vision: {fovDegrees: 400}\n", "fovDegrees must be in",
                "vision: {filter: {oneEuro: {beta: soon}}}\n", "vision.filter.oneEuro.beta",
                "services: {web: {image: x}}\n", "holds no settings",
                "just words\n", "holds no settings",
                "", "holds no settings",
                "presets: {own: {calm: {}}}\n", "Vizard's own preset");
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path file = Files.writeString(folder.resolve("bad.yaml"), entry.getKey());
            assertThatThrownBy(() -> model.take(file))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(entry.getValue())
                    .hasMessageContaining("nothing was changed")
                    .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
            assertThat(model.get()).isEqualTo(TUNED);
            assertThat(model.canUndo()).isFalse();
        }
        assertThatThrownBy(() -> model.take(folder.resolve("none.yaml"))).hasMessageContaining("there is no file");
        Files.write(folder.resolve("bad.yaml"), new byte[2_000_000]);
        assertThatThrownBy(() -> model.take(folder.resolve("bad.yaml"))).hasMessageContaining("too large");
    }

    @Test
    void importingIsOneStepAndKeepsTheWornMask() throws IOException {
        SettingsModel model = new SettingsModel(TUNED, null);
        Path file = Files.writeString(
                folder.resolve("in.yaml"), "vision: {fovDegrees: 40}\nmasks: {worn: /elsewhere/mask.glb}\n");
        model.take(file);
        assertThat(model.get().vision().fovDegrees()).isEqualTo(40);
        assertThat(model.get().masks().worn()).isEmpty();
        model.undo();
        assertThat(model.get()).isEqualTo(TUNED);
    }

    @Test
    void whatIsNoSettingsFileIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "dear diary\n");
        assertThatThrownBy(() -> SettingsFile.write(file, TUNED))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("choose another name");
        assertThat(file).hasContent("dear diary");
        assertThatThrownBy(() -> SettingsFile.write(folder, TUNED)).hasMessageContaining("choose another name");
    }

    @Test
    void aTypedNameMayBeginAtHome() {
        assertThat(SettingsFile.named(" ~/a.yaml ")).isEqualTo(Path.of(System.getProperty("user.home"), "a.yaml"));
        assertThat(SettingsFile.named("a.yaml")).isAbsolute();
        assertThatThrownBy(() -> SettingsFile.named("  ")).hasMessageContaining("name a file");
        assertThat(SettingsFile.knows(Path.of("x.YML"))).isTrue();
        assertThat(SettingsFile.knows(Path.of("x.json"))).isFalse();
    }
}
