package dev.vizard.engine.imgui;

import dev.vizard.engine.gl.GlDebug;
import imgui.ImGui;
import imgui.ImGuiStyle;
import imgui.ImVec4;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.ImPlotStyle;
import imgui.extension.implot.flag.ImPlotCol;
import imgui.flag.ImGuiCol;

/** Our own look: warm near-black, bone-coloured text, gold where something is set and red where it is held. */
final class Theme {
    private static final int INK = 0x0E0D0F;
    private static final int RAISED = 0x1D1B1D;
    private static final int HOVERED = 0x332A22;
    private static final int HELD = 0x5A2A20;
    private static final int BONE = 0xE8E4DC;
    private static final int ASH = 0x989187;
    private static final int GOLD = 0xE0A748;
    private static final int BRIGHT_GOLD = 0xFFC766;

    private Theme() {}

    /** Sets colours, and sizes for a screen of this content scale. */
    static void apply(float scale) {
        ImGuiStyle style = new ImGuiStyle();
        sizes(style);
        style.scaleAllSizes(scale);
        copySizes(style, ImGui.getStyle());
        style.destroy();
        colours(ImGui.getStyle());
        // Smooth borders triple the triangles of a panel, which a processor feels.
        boolean smooth = !GlDebug.software();
        ImGui.getStyle().setAntiAliasedLines(smooth);
        ImGui.getStyle().setAntiAliasedFill(smooth);
        plots(ImPlot.getStyle(), scale);
    }

    private static void sizes(ImGuiStyle style) {
        style.setWindowRounding(8);
        style.setFrameRounding(4);
        style.setGrabRounding(4);
        style.setGrabMinSize(9);
        style.setPopupRounding(6);
        style.setScrollbarSize(10);
        style.setWindowPadding(14, 10);
        style.setFramePadding(8, 3);
        style.setItemSpacing(8, 5);
        style.setItemInnerSpacing(7, 4);
        style.setIndentSpacing(12);
    }

    // Scaling rounds each time, so it always begins from the unscaled sizes.
    private static void copySizes(ImGuiStyle from, ImGuiStyle to) {
        to.setWindowRounding(from.getWindowRounding());
        to.setFrameRounding(from.getFrameRounding());
        to.setGrabRounding(from.getGrabRounding());
        to.setGrabMinSize(from.getGrabMinSize());
        to.setPopupRounding(from.getPopupRounding());
        to.setScrollbarSize(from.getScrollbarSize());
        to.setWindowPadding(from.getWindowPaddingX(), from.getWindowPaddingY());
        to.setFramePadding(from.getFramePaddingX(), from.getFramePaddingY());
        to.setItemSpacing(from.getItemSpacingX(), from.getItemSpacingY());
        to.setItemInnerSpacing(from.getItemInnerSpacingX(), from.getItemInnerSpacingY());
        to.setIndentSpacing(from.getIndentSpacing());
        to.setWindowBorderSize(0);
    }

    private static void colours(ImGuiStyle style) {
        ImGui.styleColorsDark(style);
        set(style, INK, 0.92f, ImGuiCol.WindowBg);
        set(style, INK, 0.97f, ImGuiCol.TitleBg, ImGuiCol.TitleBgActive, ImGuiCol.TitleBgCollapsed, ImGuiCol.PopupBg);
        set(style, INK, 0, ImGuiCol.ScrollbarBg);
        set(style, BONE, 1, ImGuiCol.Text);
        set(style, ASH, 1, ImGuiCol.TextDisabled);
        set(style, RAISED, 1, ImGuiCol.FrameBg, ImGuiCol.Header, ImGuiCol.Button, ImGuiCol.ScrollbarGrab);
        set(style, HOVERED, 1, ImGuiCol.FrameBgHovered, ImGuiCol.HeaderHovered, ImGuiCol.ButtonHovered);
        set(style, HOVERED, 1, ImGuiCol.ScrollbarGrabHovered, ImGuiCol.ScrollbarGrabActive, ImGuiCol.Separator);
        set(style, HELD, 1, ImGuiCol.FrameBgActive, ImGuiCol.HeaderActive, ImGuiCol.ButtonActive);
        // The figure stands on the slider's grab and must be read there.
        set(style, GOLD, 0.55f, ImGuiCol.SliderGrab);
        set(style, GOLD, 1, ImGuiCol.CheckMark, ImGuiCol.PlotHistogram);
        set(style, BRIGHT_GOLD, 0.7f, ImGuiCol.SliderGrabActive);
        set(style, HOVERED, 1, ImGuiCol.ResizeGrip, ImGuiCol.ResizeGripHovered, ImGuiCol.ResizeGripActive);
        set(style, HELD, 1, ImGuiCol.TextSelectedBg);
        set(style, GOLD, 1, ImGuiCol.NavHighlight);
    }

    private static void set(ImGuiStyle style, int colour, float alpha, int... parts) {
        for (int part : parts) {
            ImVec4 c = colour(colour, alpha);
            style.setColor(part, c.x, c.y, c.z, c.w);
        }
    }

    private static void plots(ImPlotStyle style, float scale) {
        style.setPlotPadding(4 * scale, 4 * scale);
        style.setPlotBorderSize(0);
        style.setLabelPadding(4 * scale, 2 * scale);
        style.setLineWeight(1.2f * scale);
        ImVec4[] colours = style.getColors();
        colours[ImPlotCol.PlotBg] = colour(RAISED, 0.75f);
        colours[ImPlotCol.FrameBg] = colour(INK, 0);
        colours[ImPlotCol.AxisText] = colour(ASH, 1);
        colours[ImPlotCol.AxisGrid] = colour(BONE, 0.12f);
        style.setColors(colours);
    }

    private static ImVec4 colour(int rgb, float alpha) {
        return new ImVec4((rgb >> 16) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f, alpha);
    }
}
