package dev.vizard.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.vision.filter.FilterSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsHistoryTest {

    private final SettingsModel model = new SettingsModel(Settings.DEFAULT, null);

    private void fov(double degrees) {
        model.set(model.get().withVision(model.get().vision().withFov(degrees)));
    }

    private double fov() {
        return model.get().vision().fovDegrees();
    }

    @Test
    void stepsAreTakenBackAndOnceMore() {
        assertThat(model.undo()).isFalse();
        fov(60);
        fov(70);
        assertThat(model.undo()).isTrue();
        assertThat(fov()).isEqualTo(60);
        assertThat(model.undo()).isTrue();
        assertThat(model.get()).isEqualTo(Settings.DEFAULT);
        assertThat(model.canUndo()).isFalse();
        assertThat(model.redo()).isTrue();
        assertThat(model.redo()).isTrue();
        assertThat(model.redo()).isFalse();
        assertThat(fov()).isEqualTo(70);
    }

    @Test
    void aDragIsOneStep() {
        fov(55);
        model.hold(true);
        for (int i = 60; i <= 90; i++) {
            fov(i);
            model.hold(true);
        }
        model.hold(false);
        fov(100);
        model.undo();
        assertThat(fov()).isEqualTo(90);
        model.undo();
        assertThat(fov()).isEqualTo(55);
        model.redo();
        assertThat(fov()).isEqualTo(90);
    }

    @Test
    void twoDragsAreTwoStepsAndOneThatEndsWhereItBeganIsNone() {
        for (double end : new double[] {60, 70}) {
            model.hold(true);
            fov(end - 3);
            fov(end);
            model.hold(false);
        }
        model.hold(true);
        fov(90);
        fov(70);
        model.hold(false);
        model.undo();
        assertThat(fov()).isEqualTo(60);
        model.undo();
        assertThat(model.get()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aChangeAfterUndoingForgetsWhatWasAhead() {
        fov(60);
        model.undo();
        assertThat(model.canRedo()).isTrue();
        fov(80);
        assertThat(model.canRedo()).isFalse();
        model.undo();
        assertThat(model.get()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void panelAndWornMaskAreNoSteps() {
        fov(60);
        model.set(model.get().withView(model.get().view().withPanelOpen(true)));
        model.set(model.get().withMasks(model.get().masks().withWorn(Path.of("mask.glb"))));
        assertThat(model.undo()).isTrue();
        assertThat(fov()).isEqualTo(Settings.DEFAULT.vision().fovDegrees());
        assertThat(model.get().view().panelOpen()).isTrue();
        assertThat(model.get().masks().worn()).endsWith("mask.glb");
        assertThat(model.canUndo()).isFalse();
        model.redo();
        assertThat(fov()).isEqualTo(60);
        assertThat(model.get().view().panelOpen()).isTrue();
    }

    @Test
    void historyHasAnEnd() {
        for (int i = 0; i < SettingsHistory.MOST + 50; i++) {
            fov(30 + i * 0.1);
        }
        int steps = 0;
        while (model.undo()) {
            steps++;
        }
        assertThat(steps).isEqualTo(SettingsHistory.MOST);
        assertThat(fov()).isEqualTo(30 + 49 * 0.1);
    }

    @Test
    void resettingSmoothingLeavesTheRestAndCanBeUndone() {
        fov(60);
        FilterSettings kalman = FilterSettings.DEFAULT.withName("kalman");
        model.set(model.get()
                .withVision(model.get().vision().withFilter(kalman).withOtherFilter(FilterSettings.DEFAULT)));
        Settings tuned = model.get();
        model.set(model.get().withDefaultSmoothing());
        assertThat(model.get().vision()).isEqualTo(Settings.DEFAULT.vision().withFov(60));
        model.undo();
        assertThat(model.get()).isEqualTo(tuned);
    }

    @Test
    void resettingEverythingKeepsPresetsAndTheWornMask() {
        Path mask = Path.of("mask.glb");
        PresetSettings presets = PresetSettings.DEFAULT.with("mine", Preset.of(Settings.DEFAULT.vision()));
        Settings changed = Settings.DEFAULT
                .withPresets(presets)
                .withMasks(MaskSettings.DEFAULT.withWorn(mask).withTweak(mask, MaskTweak.NONE.withScale(2)))
                .withView(ViewSettings.DEFAULT.withPanelOpen(true).withMirrored(false));
        Settings reset = changed.withDefaults();
        assertThat(reset.presets()).isEqualTo(presets);
        assertThat(reset.masks()).isEqualTo(MaskSettings.DEFAULT.withWorn(mask));
        assertThat(reset.view()).isEqualTo(ViewSettings.DEFAULT.withPanelOpen(true));
    }
}
