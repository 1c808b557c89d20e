package dev.vizard.app.demo;

import dev.vizard.app.panel.CameraView;
import dev.vizard.app.settings.SceneKind;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.Stage;
import dev.vizard.app.stage.Wearer;
import dev.vizard.vision.TrackedFrame;

/** Draws the scene that the user chose, with the camera's picture where the scene wants it. Main thread. */
final class SceneView {

    private static final float MARGIN = 18;

    private final CameraView camera = new CameraView();

    /**
     * Draws into what the panel leaves free. ImGui's frame must have begun.
     *
     * @param frame the newest picture with what was found in it
     * @param fovDegrees the camera's vertical field of view
     * @param left width of the panel, window pixels; 0 while it is closed
     */
    void draw(Stage stage, Wearer wearer, TrackedFrame frame, ViewSettings view, double fovDegrees, float left) {
        float width = stage.window.framebufferWidth();
        float height = stage.window.framebufferHeight();
        stage.draw(wearer, view, fovDegrees, left / width);
        if (view.scene() == SceneKind.STAGE) {
            camera.draw(
                    stage.picture(),
                    frame.landmarks,
                    view.mirrored(),
                    width - MARGIN,
                    height - MARGIN,
                    CameraView.width(width, left > 0));
        } else if (view.scene() == SceneKind.SPLIT) {
            camera.fill(stage.picture(), frame.landmarks, view.mirrored(), left, 0, left + (width - left) / 2, height);
        }
    }

    /** The picture with its landmarks. */
    CameraView camera() {
        return camera;
    }
}
