package dev.vizard.app.demo;

import java.nio.file.Path;

/**
 * What a demo is to show and how.
 *
 * @param source camera, path, or "bundled"
 * @param mask the model to wear
 * @param mode where the pictures go
 * @param seconds when to end; 0 for never, or at the clip's end
 * @param out folder for what a headless run writes
 * @param realtime whether a headless run keeps to the clip's pace, with the vision thread beside the render loop
 * @param showPanel whether the panel is open whatever the settings say
 */
public record DemoOptions(
        String source, Path mask, Mode mode, double seconds, Path out, boolean realtime, boolean showPanel) {

    /** Where the pictures go. */
    public enum Mode {
        WINDOWED,
        FULLSCREEN,
        HEADLESS
    }
}
