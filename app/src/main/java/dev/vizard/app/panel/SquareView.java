package dev.vizard.app.panel;

import imgui.ImDrawList;
import imgui.ImGui;

/** A square in the middle of a black window, and a line below it. Main thread. */
public final class SquareView {

    private static final int WHITE = Colours.rgba(1, 1, 1, 1);
    private static final int BLACK = Colours.rgba(0, 0, 0, 1);
    private static final int GREY = Colours.rgba(0.5f, 0.5f, 0.5f, 1);
    private static final float SHARE = 0.75f;

    private SquareView() {}

    /** Draws it over the whole window. ImGui's frame must have begun. */
    public static void draw(boolean white, String hint, float width, float height) {
        ImDrawList list = ImGui.getBackgroundDrawList();
        list.addRectFilled(0, 0, width, height, BLACK);
        float half = Math.min(width, height) * SHARE / 2;
        list.addRectFilled(
                width / 2 - half, height / 2 - half, width / 2 + half, height / 2 + half, white ? WHITE : BLACK);
        list.addText((width - ImGui.calcTextSize(hint).x) / 2, height - ImGui.getFontSize() * 2, GREY, hint);
    }
}
