package dev.vizard.engine.imgui;

import dev.vizard.engine.window.Window;
import imgui.ImGui;
import imgui.ImGuiIO;
import imgui.extension.implot.ImPlot;
import imgui.gl3.ImGuiImplGl3;
import imgui.glfw.ImGuiImplGlfw;
import java.nio.file.Path;

/**
 * ImGui over the picture. In a window it gets GLFW's input; without a display it is told its size and draws the same.
 * Made after the window's own listeners, whose events it passes on.
 */
public final class ImGuiLayer implements AutoCloseable {

    static {
        NativeLibrary.prepare();
    }

    private final Window window;
    private final ImGuiImplGl3 renderer = new ImGuiImplGl3();
    private final ImGuiImplGlfw input;
    private final TextFont font;
    private final float forcedScale;
    private float scale;

    /** Starts ImGui and ImPlot on the window's context, sized for the window's screen. */
    public ImGuiLayer(Window window, Path font) {
        this(window, font, 0);
    }

    /**
     * Starts ImGui and ImPlot on the window's context.
     *
     * @param font a TrueType file
     * @param forcedScale how much larger than usual everything is; 0 for what the window's screen asks for
     * @throws EngineException one line, if the font cannot be read
     */
    public ImGuiLayer(Window window, Path font, float forcedScale) {
        this.window = window;
        this.font = new TextFont(font);
        this.forcedScale = forcedScale;
        ImGui.createContext();
        ImPlot.createContext();
        ImGuiIO io = ImGui.getIO();
        // Its own settings file would appear in whatever folder the program was started from.
        io.setIniFilename(null);
        io.setLogFilename(null);
        size(wantedScale());
        renderer.init("#version 330 core");
        if (window.headless()) {
            input = null;
        } else {
            input = new ImGuiImplGlfw();
            input.init(window.handle(), true);
        }
    }

    private float wantedScale() {
        return forcedScale > 0 ? forcedScale : window.contentScale();
    }

    private void size(float wanted) {
        scale = wanted;
        font.load(wanted);
        Theme.apply(wanted);
    }

    /** How much larger than usual everything is. */
    public float scale() {
        return scale;
    }

    /** Whether typing goes to a field of ImGui's, so that keys mean nothing else. */
    public boolean wantsKeyboard() {
        return ImGui.getIO().getWantTextInput();
    }

    /** Begins a frame. */
    public void begin(float seconds) {
        ImGuiIO io = ImGui.getIO();
        if (wantedScale() != scale) {
            // The window was moved to another screen.
            size(wantedScale());
            renderer.destroyFontsTexture();
            renderer.createFontsTexture();
        }
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
