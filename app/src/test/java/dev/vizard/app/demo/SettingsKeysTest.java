package dev.vizard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_A;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_P;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_X;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_Y;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_Z;

import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.vision.filter.FilterSettings;
import org.junit.jupiter.api.Test;

class SettingsKeysTest {

    private static final FilterSettings KALMAN = FilterSettings.DEFAULT.withName("kalman");

    private final SettingsModel model = new SettingsModel(Settings.DEFAULT, null);

    @Test
    void xSwapsTheTwoFiltersAndSaysWhereThereIsOne() {
        assertThat(SettingsKeys.press(GLFW_KEY_X, model)).contains("no second filter");
        assertThat(model.get()).isEqualTo(Settings.DEFAULT);
        model.set(model.get().withVision(model.get().vision().withOtherFilter(KALMAN)));
        assertThat(SettingsKeys.press(GLFW_KEY_X, model)).startsWith("A is kalman, B is ");
        assertThat(model.get().vision().filter()).isEqualTo(KALMAN);
        assertThat(model.get().vision().otherFilter()).isEqualTo(FilterSettings.DEFAULT);
    }

    @Test
    void pSwitchesPredictionAndControlTakesItBack() {
        assertThat(SettingsKeys.press(GLFW_KEY_P, model)).isEqualTo("prediction off");
        assertThat(model.get().vision().prediction().enabled()).isFalse();
        assertThat(SettingsKeys.press(GLFW_KEY_P, model)).isEqualTo("prediction on");
        assertThat(SettingsKeys.pressWithControl(GLFW_KEY_Z, false, model)).isEqualTo("undone");
        assertThat(model.get().vision().prediction().enabled()).isFalse();
        assertThat(SettingsKeys.pressWithControl(GLFW_KEY_Z, true, model)).isEqualTo("redone");
        assertThat(model.get().vision().prediction().enabled()).isTrue();
        assertThat(SettingsKeys.pressWithControl(GLFW_KEY_Y, false, model)).isEqualTo("there is nothing to redo");
        SettingsKeys.pressWithControl(GLFW_KEY_Z, false, model);
        assertThat(SettingsKeys.pressWithControl(GLFW_KEY_Y, false, model)).isEqualTo("redone");
    }

    @Test
    void otherKeysMeanNothingHere() {
        for (int key : new int[] {GLFW_KEY_A, GLFW_KEY_Z, GLFW_KEY_Y}) {
            assertThat(SettingsKeys.press(key, model)).isEmpty();
        }
        assertThat(SettingsKeys.pressWithControl(GLFW_KEY_X, false, model)).isEmpty();
        assertThat(SettingsKeys.pressWithControl(GLFW_KEY_Z, false, model)).isEqualTo("there is nothing to undo");
        assertThat(model.get()).isEqualTo(Settings.DEFAULT);
    }
}
