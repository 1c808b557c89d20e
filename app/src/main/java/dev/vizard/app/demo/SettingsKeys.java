package dev.vizard.app.demo;

import static org.lwjgl.glfw.GLFW.GLFW_KEY_P;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_X;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_Y;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_Z;

import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.vision.VisionSettings;

/** The keys that change how poses are smoothed and shown, and those that take changes back. */
final class SettingsKeys {

    private SettingsKeys() {}

    /**
     * Does what a key (GLFW code) says.
     *
     * @return what to tell the user; empty where the key means nothing here
     */
    static String press(int key, SettingsModel model) {
        Settings settings = model.get();
        VisionSettings vision = settings.vision();
        switch (key) {
            case GLFW_KEY_X -> {
                if (vision.otherFilter() == null) {
                    return "there is no second filter to swap with; choose one in the panel";
                }
                model.set(settings.withVision(vision.withFiltersSwapped()));
                return "A is " + vision.otherFilter().name() + ", B is "
                        + vision.filter().name();
            }
            case GLFW_KEY_P -> {
                boolean wanted = !vision.prediction().enabled();
                model.set(settings.withVision(
                        vision.withPrediction(vision.prediction().withEnabled(wanted))));
                return wanted ? "prediction on" : "prediction off";
            }
            default -> {
                return "";
            }
        }
    }

    /** The same for a key that is pressed with Ctrl. */
    static String pressWithControl(int key, boolean shift, SettingsModel model) {
        boolean redo = key == GLFW_KEY_Y || (key == GLFW_KEY_Z && shift);
        if (redo) {
            return model.redo() ? "redone" : "there is nothing to redo";
        }
        if (key == GLFW_KEY_Z) {
            return model.undo() ? "undone" : "there is nothing to undo";
        }
        return "";
    }
}
