package dev.vizard.engine.imgui;

import dev.vizard.engine.window.Window;
import imgui.ImFontConfig;
import imgui.ImGui;
import imgui.ImGuiIO;
import imgui.ImGuiStyle;
import imgui.extension.implot.ImPlot;
import imgui.flag.ImGuiCol;
import imgui.gl3.ImGuiImplGl3;
import imgui.glfw.ImGuiImplGlfw;

/**
 * ImGui over the picture. In a window it gets GLFW's input; without a display it is told its size and draws the same.
 * Made after the window's own listeners, whose events it passes on.
 */
public final class ImGuiLayer implements AutoCloseable {

    private static final float FONT_PIXELS = 15;

    private final Window window;
    private final ImGuiImplGl3 renderer = new ImGuiImplGl3();
    private final ImGuiImplGlfw input;

    /** Starts ImGui and ImPlot on the window's context. */
    public ImGuiLayer(Window window) {
        this.window = window;
        ImGui.createContext();
        ImPlot.createContext();
        ImGuiIO io = ImGui.getIO();
        // Its own settings file would appear in whatever folder the program was started from.
        io.setIniFilename(null);
        io.setLogFilename(null);
        ImFontConfig font = new ImFontConfig();
        font.setSizePixels(Math.round(FONT_PIXELS * window.contentScale()));
        font.setOversampleH(2);
        io.getFonts().addFontDefault(font);
        font.destroy();
        theme(ImGui.getStyle());
        ImGui.getStyle().scaleAllSizes(window.contentScale());
        renderer.init("#version 330 core");
        if (window.headless()) {
            input = null;
        } else {
            input = new ImGuiImplGlfw();
            input.init(window.handle(), true);
        }
    }

    /** Whether typing goes to a field of ImGui's, so that keys mean nothing else. */
    public boolean wantsKeyboard() {
        return ImGui.getIO().getWantTextInput();
    }

    /** Begins a frame. */
    public void begin(float seconds) {
        ImGuiIO io = ImGui.getIO();
        if (input == null) {
            io.setDisplaySize(window.framebufferWidth(), window.framebufferHeight());
            io.setDisplayFramebufferScale(1, 1);
            io.setDeltaTime(Math.max(1e-4f, seconds));
        } else {
            input.newFrame();
        }
        renderer.newFrame();
        ImGui.newFrame();
    }

    /** Ends the frame and draws it. */
    public void end() {
        ImGui.render();
        renderer.renderDrawData(ImGui.getDrawData());
    }

    private static void theme(ImGuiStyle style) {
        ImGui.styleColorsDark(style);
        style.setWindowRounding(8);
        style.setFrameRounding(4);
        style.setGrabRounding(4);
        style.setPopupRounding(6);
        style.setWindowPadding(14, 12);
        style.setFramePadding(8, 4);
        style.setItemSpacing(8, 6);
        style.setWindowBorderSize(0);
        style.setColor(ImGuiCol.WindowBg, 0.055f, 0.058f, 0.068f, 0.90f);
        style.setColor(ImGuiCol.TitleBg, 0.055f, 0.058f, 0.068f, 0.95f);
        style.setColor(ImGuiCol.TitleBgActive, 0.075f, 0.078f, 0.090f, 1f);
        style.setColor(ImGuiCol.Text, 0.90f, 0.89f, 0.87f, 1f);
        style.setColor(ImGuiCol.TextDisabled, 0.55f, 0.55f, 0.56f, 1f);
        style.setColor(ImGuiCol.FrameBg, 0.13f, 0.135f, 0.155f, 1f);
        style.setColor(ImGuiCol.FrameBgHovered, 0.19f, 0.19f, 0.21f, 1f);
        style.setColor(ImGuiCol.FrameBgActive, 0.23f, 0.22f, 0.22f, 1f);
        style.setColor(ImGuiCol.Header, 0.16f, 0.16f, 0.18f, 1f);
        style.setColor(ImGuiCol.HeaderHovered, 0.24f, 0.21f, 0.18f, 1f);
        style.setColor(ImGuiCol.HeaderActive, 0.30f, 0.24f, 0.18f, 1f);
        style.setColor(ImGuiCol.Button, 0.17f, 0.17f, 0.19f, 1f);
        style.setColor(ImGuiCol.ButtonHovered, 0.30f, 0.24f, 0.17f, 1f);
        style.setColor(ImGuiCol.ButtonActive, 0.42f, 0.31f, 0.18f, 1f);
        style.setColor(ImGuiCol.SliderGrab, 0.85f, 0.62f, 0.28f, 1f);
        style.setColor(ImGuiCol.SliderGrabActive, 0.98f, 0.74f, 0.36f, 1f);
        style.setColor(ImGuiCol.CheckMark, 0.95f, 0.70f, 0.32f, 1f);
        style.setColor(ImGuiCol.Separator, 0.20f, 0.20f, 0.22f, 1f);
    }

    @Override
    public void close() {
        renderer.shutdown();
        if (input != null) {
            try {
                input.shutdown();
            } catch (NullPointerException e) {
                // Seen under X servers without a cursor theme: it destroys cursors that were never made.
                org.slf4j.LoggerFactory.getLogger(ImGuiLayer.class).debug("ImGui's input could not be shut down", e);
            }
        }
        ImPlot.destroyContext();
        ImGui.destroyContext();
    }
}
