package dev.vizard.engine.broken.render;

import imgui.ImGui;

/** Breaks the walls on purpose, for WallsTest. */
public final class DrawsWidgets {
    public void draw() {
        ImGui.text("no");
    }
}
