package dev.vizard.app.panel;

/** Colours as ImGui packs them. */
final class Colours {

    private Colours() {}

    /** Alpha, blue, green, red in one integer, from parts of 0..1. */
    static int rgba(float red, float green, float blue, float alpha) {
        return byteOf(alpha) << 24 | byteOf(blue) << 16 | byteOf(green) << 8 | byteOf(red);
    }

    private static int byteOf(float part) {
        return Math.round(part * 255);
    }
}
