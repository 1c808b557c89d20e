package dev.vizard.app.demo;

import java.nio.file.Path;

/**
 * What a demo is to show and how.
 *
 * @param source camera, path, or {@link #BUNDLED}; null for the first camera, or the clip where there is none
 * @param mask the model to wear
 * @param mode where the pictures go
 * @param seconds when to end; 0 for never, or at the clip's end
 * @param out folder for what a headless run writes
 * @param realtime whether a headless run keeps to the clip's pace, with the vision thread beside the render loop
 * @param showPanel whether the panel is open whatever the settings say
 */
public record DemoOptions(
        String source, Path mask, Mode mode, double seconds, Path out, boolean realtime, boolean showPanel) {

    /** The bundled clip's name as a source. */
    public static final String BUNDLED = "bundled";

    /** Where the pictures go. */
    public enum Mode {
        WINDOWED,
        FULLSCREEN,
        HEADLESS
    }
}
