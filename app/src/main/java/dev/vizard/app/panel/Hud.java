package dev.vizard.app.panel;

import imgui.ImDrawList;
import imgui.ImGui;

/** Short words over the picture: what is wrong, what was just done, which keys there are. */
public final class Hud {

    private static final int TEXT = Colours.rgba(0.94f, 0.92f, 0.88f, 1f);
    private static final int QUIET = Colours.rgba(0.94f, 0.92f, 0.88f, 0.55f);
    private static final int ACCENT = Colours.rgba(1f, 0.76f, 0.36f, 1f);
    private static final int SHADE = Colours.rgba(0.03f, 0.03f, 0.04f, 0.86f);
    private static final long NOTICE_NANOS = 1_800_000_000L;
    private static final long NEWS_NANOS = 6_000_000_000L;

    private static final String[][] KEYS = {
        {"Tab", "panel"},
        {"R", "recentre: look straight ahead"},
        {"V", "scene: stage, mirror, split"},
        {"M", "mirror"},
        {"X", "swap the two filters"},
        {"P", "prediction on or off"},
        {"Ctrl Z, Y", "undo, redo"},
        {"Space", "pause"},
        {"F11", "fullscreen"},
        {"drop", "a model to wear it, an .hdr picture for the light, settings (.yaml)"},
        {"?", "these keys"},
        {"Esc", "quit"}
    };

    private String notice = "";
    private long noticeUntil;
    private boolean keysShown;

    /** Says something for a moment. */
    public void notice(String text) {
        notice = text;
        noticeUntil = System.nanoTime() + NOTICE_NANOS;
    }

    /** Says something that must be read, for longer. */
    public void news(String text) {
        notice = text;
        noticeUntil = System.nanoTime() + NEWS_NANOS;
    }

    /** Shows the keys, or hides them. */
    public void toggleKeys() {
        keysShown = !keysShown;
    }

    /**
     * Draws what there is to say.
     *
     * @param status a lasting state, such as a lost face; empty for none
     * @param hint quiet words in the lower left corner
     */
    public void draw(String status, String hint, float width, float height) {
        ImDrawList list = ImGui.getForegroundDrawList();
        if (!status.isEmpty()) {
            pill(list, status, width / 2, ImGui.getFontSize() * 2.3f, ACCENT);
        }
        if (System.nanoTime() < noticeUntil) {
            pill(list, shortened(notice, width), width / 2, height - ImGui.getFontSize() * 2.9f, TEXT);
        }
        float font = ImGui.getFontSize();
        list.addText(font * 1.2f, height - font * 1.95f, QUIET, hint);
        if (keysShown) {
            drawKeys(list, width, height, font);
        }
    }

    // A message with a long path in it: what is wrong stands at its end.
    private static String shortened(String text, float width) {
        float most = width - ImGui.getFontSize() * 4;
        String rest = text;
        while (rest.length() > 1 && ImGui.calcTextSize("\u2026" + rest).x > most) {
            rest = rest.substring(1);
        }
        return rest.length() == text.length() ? text : "\u2026" + rest;
    }

    private static void pill(ImDrawList list, String text, float centreX, float centreY, int colour) {
        float half = ImGui.calcTextSize(text).x / 2;
        float font = ImGui.getFontSize();
        float tall = font * 1.03f;
        float aside = half + font * 1.2f;
        list.addRectFilled(centreX - aside, centreY - tall, centreX + aside, centreY + tall, SHADE, tall);
        list.addText(centreX - half, centreY - font / 2, colour, text);
    }

    private static void drawKeys(ImDrawList list, float width, float height, float font) {
        float line = font * 1.7f;
        float wide = font * 8.2f;
        for (String[] key : KEYS) {
            wide = Math.max(wide, font * 8.2f + ImGui.calcTextSize(key[1]).x);
        }
        float tall = line * (KEYS.length + 1.4f);
        float left = (width - wide) / 2;
        float top = (height - tall) / 2;
        list.addRectFilled(left, top, left + wide, top + tall, SHADE, 10);
        for (int i = 0; i < KEYS.length; i++) {
            float y = top + line * (i + 0.85f);
            list.addText(left + font * 1.6f, y, ACCENT, KEYS[i][0]);
            list.addText(left + font * 6.5f, y, TEXT, KEYS[i][1]);
        }
    }
}
