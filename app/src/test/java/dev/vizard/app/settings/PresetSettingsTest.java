package dev.vizard.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.filter.FilterSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresetSettingsTest {

    private final VisionSettings tuned = VisionSettings.DEFAULT
            .withFilter(FilterSettings.DEFAULT.withName("kalman"))
            .withFov(70);

    @Test
    void balancedIsTheDefaultAndThreeAreThere() {
        PresetSettings presets = PresetSettings.DEFAULT;
        assertThat(presets.all().keySet()).containsExactly("calm", "balanced", "quick");
        assertThat(presets.nameOf(VisionSettings.DEFAULT)).isEqualTo("balanced");
        assertThat(presets.nameOf(tuned)).isEmpty();
        presets.all().forEach((name, preset) -> assertThat(presets.nameOf(preset.applyTo(tuned)))
                .isEqualTo(name));
    }

    @Test
    void aSavedPresetBringsItsSmoothingAndNothingElse() {
        PresetSettings presets = PresetSettings.DEFAULT.with(" mine ", Preset.of(tuned));
        assertThat(presets.nameOf(tuned)).isEqualTo("mine");
        VisionSettings applied = presets.all().get("mine").applyTo(VisionSettings.DEFAULT.withFov(33));
        assertThat(applied.filter()).isEqualTo(tuned.filter());
        assertThat(applied.fovDegrees()).isEqualTo(33);
        assertThat(presets.without("mine")).isEqualTo(PresetSettings.DEFAULT);
    }

    @Test
    void namesThatCannotBeUsedAreRefusedInOneLine() {
        Preset preset = Preset.of(tuned);
        for (String name : List.of("", "  ", "x".repeat(PresetSettings.LONGEST_NAME + 1), "calm")) {
            assertThatThrownBy(() -> PresetSettings.DEFAULT.with(name, preset))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("name");
        }
    }
}
