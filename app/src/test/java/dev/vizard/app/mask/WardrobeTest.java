package dev.vizard.app.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.Home;
import dev.vizard.app.settings.MaskTweak;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.MaskPoser;
import dev.vizard.app.stage.Stage;
import dev.vizard.engine.gl.GlObject;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.window.WindowSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WardrobeTest {

    private static final WindowSettings WINDOW =
            new WindowSettings("test", 64, 64, WindowSettings.Mode.HEADLESS, false);

    @TempDir
    private Path folder;

    private final SettingsModel settings = new SettingsModel(Settings.DEFAULT, null);
    private final List<String> told = new ArrayList<>();

    @Test
    void masksAreChangedAndABrokenOneIsNot() throws IOException {
        Home home = Home.find();
        Path models = home.folder().resolve("engine/src/test/resources/models");
        Path broken = Files.writeString(folder.resolve("broken.glb"), "no model");
        try (Stage stage = Stage.open(WINDOW, home, home.mask());
                Wardrobe wardrobe = new Wardrobe(stage, settings, home.mask(), home.mask(), told::add)) {
            Model own = stage.worn();
            change(wardrobe, stage, broken);
            assertThat(stage.worn()).isSameAs(own);
            assertThat(wardrobe.ownWorn()).isTrue();
            assertThat(told).singleElement().asString().contains("broken.glb").doesNotContain("\n");
            assertThat(settings.get().masks().worn()).isEmpty();

            Path wedge = models.resolve("textured.glb");
            change(wardrobe, stage, wedge);
            assertThat(stage.worn().name()).isEqualTo("textured.glb");
            assertThat(wardrobe.ownWorn()).isFalse();
            assertThat(settings.get().masks().worn()).isEqualTo(wedge.toString());
            wardrobe.tweak(MaskTweak.NONE.withScale(2));

            change(wardrobe, stage, models.resolve("many.fbx"));
            assertThat(wardrobe.tweak()).as("each file has its own").isEqualTo(MaskTweak.NONE);
            int alive = GlObject.leaks().size();
            for (int i = 0; i < 5; i++) {
                change(wardrobe, stage, wedge);
                assertThat(wardrobe.tweak().scale()).isEqualTo(2);
                change(wardrobe, stage, models.resolve("many.fbx"));
            }
            assertThat(GlObject.leaks()).as("what was worn before is let go of").hasSize(alive);

            wardrobe.wearOwn();
            waitFor(wardrobe, stage);
            assertThat(wardrobe.ownWorn()).isTrue();
            assertThat(settings.get().masks().worn()).isEmpty();
        }
    }

    private static void change(Wardrobe wardrobe, Stage stage, Path file) {
        wardrobe.wear(file);
        waitFor(wardrobe, stage);
    }

    private static void waitFor(Wardrobe wardrobe, Stage stage) {
        do {
            wardrobe.tick();
            stage.drawAside(new MaskPoser(), ViewSettings.DEFAULT, 16, 16, new byte[16 * 16 * 3]);
        } while (wardrobe.reading() != null);
    }

    @Test
    void theFirstModelAndTheFirstSkyAmongDroppedFilesCount() {
        Dropped dropped = Dropped.of(
                List.of(Path.of("notes.md"), Path.of("sky.HDR"), Path.of("a.OBJ"), Path.of("b.glb"), Path.of("a.mtl")));
        assertThat(dropped.mask()).contains(Path.of("a.OBJ"));
        assertThat(dropped.surroundings()).contains(Path.of("sky.HDR"));
        assertThat(dropped.settings()).isEmpty();
        assertThat(dropped.complaint()).isEmpty();
        Dropped settings = Dropped.of(List.of(Path.of("notes.md"), Path.of("mine.YAML")));
        assertThat(settings.settings()).contains(Path.of("mine.YAML"));
        assertThat(settings.complaint()).isEmpty();
        assertThat(Dropped.of(List.of(Path.of("notes.md"))).complaint()).contains("notes.md", "glTF");
        assertThat(Dropped.of(List.of()).complaint()).isEmpty();
    }
}
