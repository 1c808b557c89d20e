package dev.vizard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_A;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_M;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_TAB;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_V;

import dev.vizard.app.Home;
import dev.vizard.app.settings.SceneKind;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.Stage;
import dev.vizard.app.stage.Wearer;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import java.util.HashSet;
import java.util.Set;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;

class ViewKeysTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    @Test
    void keysChangeWhatTheySay() {
        ViewSettings view = ViewSettings.DEFAULT;
        assertThat(ViewKeys.press(GLFW_KEY_TAB, view)).isEqualTo(view.withPanelOpen(true));
        assertThat(ViewKeys.press(GLFW_KEY_M, view)).isEqualTo(view.withMirrored(false));
        assertThat(ViewKeys.press(GLFW_KEY_A, view)).isSameAs(view);
        assertThat(ViewKeys.notice(GLFW_KEY_M, view)).isEqualTo("mirrored");
        assertThat(ViewKeys.notice(GLFW_KEY_A, view)).isEmpty();
    }

    @Test
    void pressingVGoesRoundThreeScenesThatDiffer() throws Exception {
        Home home = Home.find();
        WindowSettings window = new WindowSettings("Vizard", WIDTH, HEIGHT, WindowSettings.Mode.HEADLESS, false);
        try (VisionPipeline pipeline = new VisionPipeline(home.models(), VisionSettings.DEFAULT);
                Stage stage = Stage.open(window, home, home.mask());
                FrameSource clip = FrameSources.open(home.clip().toString())) {
            TrackedFrame frame = new TrackedFrame();
            clip.grab(frame.picture);
            pipeline.step(frame, false);
            stage.show(frame.picture);
            Wearer wearer = new Wearer();
            SceneView scenes = new SceneView();
            ViewSettings view = ViewSettings.DEFAULT;
            Set<Integer> pictures = new HashSet<>();
            for (SceneKind expected : SceneKind.values()) {
                assertThat(view.scene()).isEqualTo(expected);
                wearer.update(frame, frame.filtered().rotation(new Quaterniond()), view, 50, 1);
                stage.gui.begin(0.03f);
                scenes.draw(stage, wearer, frame, view, 50, 0);
                stage.gui.end();
                byte[] rgb = new byte[WIDTH * HEIGHT * 3];
                stage.read(rgb);
                pictures.add(java.util.Arrays.hashCode(rgb));
                view = ViewKeys.press(GLFW_KEY_V, view);
                assertThat(ViewKeys.notice(GLFW_KEY_V, view))
                        .isEqualTo("scene: " + view.scene().word());
            }
            assertThat(view).isEqualTo(ViewSettings.DEFAULT);
            assertThat(pictures).hasSize(3);
            assertThat(stage.complaints()).isEmpty();
        }
    }
}
