package dev.vizard.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.engine.render.RenderSettings;
import dev.vizard.vision.filter.FilterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedComesBack() throws IOException {
        SettingsStore store = new SettingsStore(folder.resolve("new"));
        FilterSettings filter = FilterSettings.DEFAULT
                .withName("exponential")
                .withOneEuro(new FilterSettings.OneEuro(0.7, 0.1, 2, 0.4, 0.5))
                .withExponential(new FilterSettings.Exponential(0.25, 0.5))
                .withKalman(new FilterSettings.Kalman(0.3, 2, 1, 0.1, 3))
                .withAccela(new FilterSettings.Accela(0.1, 2, 4, 1.5, 0.03, 0.02, 5));
        Settings settings = Settings.DEFAULT
                .withVision(Settings.DEFAULT
                        .vision()
                        .withFilter(filter)
                        .withFov(63)
                        .withEstimator("pos")
                        .withCompareWith("pnp"))
                .withView(new ViewSettings(
                        false,
                        SceneKind.SPLIT,
                        false,
                        true,
                        RenderSettings.PLAIN.withToneCurve(RenderSettings.ToneCurve.ACES),
                        new LightSettings("/some/sky.HDR", -90, 0.5, 2, 0)))
                .withMasks(MaskSettings.DEFAULT
                        .withWorn(Path.of("some/mask.glb"))
                        .withTweak(Path.of("some/mask.glb"), new MaskTweak(1.5, 0.1, -0.2, 0.3, 180, -90, 5)));
        store.save(settings);
        List<String> warnings = new ArrayList<>();
        assertThat(store.load(warnings::add)).isEqualTo(settings);
        assertThat(warnings).isEmpty();
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anEstimatorThatIsNobodysIsNamed() throws IOException {
        for (String setting : List.of("estimator", "compareWith")) {
            Files.writeString(folder.resolve("settings.yaml"), "vision: {" + setting + ": magic}\n");
            List<String> warnings = new ArrayList<>();
            assertThat(new SettingsStore(folder).load(warnings::add)).isEqualTo(Settings.DEFAULT);
            assertThat(warnings).singleElement().asString().contains("no estimator 'magic'");
        }
    }

    @Test
    void surroundingsThatAreNobodysAreNamed() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "view: {light: {environment: moon}}\n");
        List<String> warnings = new ArrayList<>();
        assertThat(new SettingsStore(folder).load(warnings::add)).isEqualTo(Settings.DEFAULT);
        assertThat(warnings).singleElement().asString().contains("no surroundings 'moon'", "dusk");
        Files.writeString(folder.resolve("settings.yaml"), "view: {light: {rotationDegrees: 30}}\n");
        LightSettings read =
                new SettingsStore(folder).load(warnings::add).view().light();
        assertThat(read).isEqualTo(new LightSettings("studio", 30, 1, 1, 0.22));
    }

    @Test
    void withoutAFileTheyAreTheDefaults() {
        assertThat(new SettingsStore(folder).load(w -> {})).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aFileThatKnowsLessOrMoreIsStillRead() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "view: {mirrored: false}\nfuture: 3\n");
        Settings read = new SettingsStore(folder).load(w -> {});
        assertThat(read.view()).isEqualTo(ViewSettings.DEFAULT.withMirrored(false));
        assertThat(read.vision()).isEqualTo(Settings.DEFAULT.vision());
    }

    @Test
    void anOlderFilesPictureBehindTheMaskIsTheMirror() throws IOException {
        for (boolean behind : new boolean[] {true, false}) {
            Files.writeString(
                    folder.resolve("settings.yaml"), "view: {mirrored: true, pictureBehind: " + behind + "}\n");
            List<String> warnings = new ArrayList<>();
            ViewSettings read = new SettingsStore(folder).load(warnings::add).view();
            assertThat(read.scene()).isEqualTo(behind ? SceneKind.MIRROR : SceneKind.STAGE);
            assertThat(read.expressive()).isTrue();
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void aFileThatMakesNoSenseIsPutAsideUnderANewNameEachTime() throws IOException {
        SettingsStore store = new SettingsStore(folder);
        List<String> warnings = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            Files.writeString(store.file(), "vision: [broken " + i);
            assertThat(store.load(warnings::add)).isEqualTo(Settings.DEFAULT);
            assertThat(store.file()).doesNotExist();
            assertThat(folder.resolve("settings.yaml.broken-" + i)).content().contains("broken " + i);
        }
        assertThat(warnings).hasSize(2).allMatch(w -> w.lines().count() == 1);
    }

    @Test
    void eachFileHasItsOwnTweakUnderItsAbsolutePath() {
        Path file = Path.of("mask.obj");
        MaskTweak large = MaskTweak.NONE.withScale(2);
        MaskSettings masks = MaskSettings.DEFAULT.withTweak(file, large);
        assertThat(masks.tweak(file.toAbsolutePath())).isEqualTo(large);
        assertThat(masks.tweak(Path.of("sub/../mask.obj"))).isEqualTo(large);
        assertThat(masks.tweak(Path.of("other.obj"))).isEqualTo(MaskTweak.NONE);
        assertThat(masks.withTweak(file, MaskTweak.NONE).tweaks()).isEmpty();
        for (int i = 0; i < MaskSettings.MOST; i++) {
            masks = masks.withTweak(Path.of("mask" + i + ".obj"), large);
        }
        assertThat(masks.tweaks()).hasSize(MaskSettings.MOST);
        assertThat(masks.tweak(file)).as("the oldest goes first").isEqualTo(MaskTweak.NONE);
    }

    @Test
    void aTweakMayLeaveOutAndKnowMoreButNotBeAbsurd() throws IOException {
        Path file = folder.resolve("settings.yaml");
        Files.writeString(file, "masks: {tweaks: {/a/b.glb: {up: 0.5, colour: red}}, shelf: 3}\n");
        Settings read = new SettingsStore(folder).load(w -> {});
        assertThat(read.masks().tweak(Path.of("/a/b.glb"))).isEqualTo(MaskTweak.NONE.withOffset(0, 0.5, 0));
        Files.writeString(file, "masks: {tweaks: {/a/b.glb: {scale: 1000}}}\n");
        List<String> warnings = new ArrayList<>();
        assertThat(new SettingsStore(folder).load(warnings::add)).isEqualTo(Settings.DEFAULT);
        assertThat(warnings).singleElement().asString().contains("scale");
    }
}
