package dev.vizard.engine.window;

/**
 * How a window is to be opened.
 *
 * @param width in screen coordinates; the framebuffer of a dense screen has more pixels
 * @param height in screen coordinates
 * @param vsync whether a swap waits for the screen
 */
public record WindowSettings(String title, int width, int height, Mode mode, boolean vsync) {

    /** Where pictures go. */
    public enum Mode {
        /** A window with a frame. */
        WINDOWED,
        /** The whole primary screen. */
        FULLSCREEN,
        /** Nowhere: no display is needed; pictures are read back. */
        HEADLESS
    }
}
