package dev.vizard.engine.imgui;

import dev.vizard.engine.EngineException;
import imgui.ImFont;
import imgui.ImFontAtlas;
import imgui.ImFontConfig;
import imgui.ImGui;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The panels' font, drawn into ImGui's atlas at the size at which it is shown, so that it is crisp. */
final class TextFont {
    /** Height of a line of text on a screen of content scale 1, pixels. */
    static final float PIXELS = 15;

    // Latin, Greek and Cyrillic, for the names of files; then dashes and dots, arrows, and signs of numbers.
    private static final short[] RANGES = {
        0x20, 0x17f, 0x370, 0x3ff, 0x400, 0x45f, 0x2010, 0x2027, 0x2190, 0x2193, 0x2212, 0x2212, 0
    };

    private final byte[] bytes;

    TextFont(Path file) {
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EngineException("The font " + file + " cannot be read; set vizard.home to Vizard's folder.", e);
        }
    }

    /** Puts the font into the atlas in place of what was there. */
    ImFont load(float scale) {
        ImFontAtlas atlas = ImGui.getIO().getFonts();
        atlas.clear();
        ImFontConfig config = new ImFontConfig();
        config.setOversampleH(2);
        config.setOversampleV(1);
        config.setPixelSnapH(true);
        ImFont face = atlas.addFontFromMemoryTTF(bytes, Math.round(PIXELS * scale), config, RANGES);
        boolean built = atlas.build();
        config.destroy();
        if (!built) {
            throw new EngineException("The font in assets/font makes no sense; get Vizard's files again.");
        }
        return face;
    }
}
