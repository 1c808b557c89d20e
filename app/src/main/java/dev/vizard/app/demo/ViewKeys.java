package dev.vizard.app.demo;

import static org.lwjgl.glfw.GLFW.GLFW_KEY_M;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_TAB;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_V;

import dev.vizard.app.settings.ViewSettings;

/** The keys that only change what is seen. */
final class ViewKeys {

    private ViewKeys() {}

    /** The settings after a key (GLFW code); the same object for a key that means nothing here. */
    static ViewSettings press(int key, ViewSettings view) {
        return switch (key) {
            case GLFW_KEY_TAB -> view.withPanelOpen(!view.panelOpen());
            case GLFW_KEY_M -> view.withMirrored(!view.mirrored());
            case GLFW_KEY_V -> view.withScene(view.scene().next());
            default -> view;
        };
    }

    /** What to tell the user about the settings after a key; empty where it shows by itself. */
    static String notice(int key, ViewSettings after) {
        return switch (key) {
            case GLFW_KEY_M -> after.mirrored() ? "mirrored" : "not mirrored";
            case GLFW_KEY_V -> "scene: " + after.scene().word();
            default -> "";
        };
    }
}
