package dev.vizard.engine.window;

import dev.vizard.engine.TestPaths;
import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.gl.GlObject;
import dev.vizard.engine.imgui.ImGuiLayer;
import dev.vizard.engine.render.RenderSettings;
import dev.vizard.engine.render.Renderer;
import dev.vizard.engine.render.SampleModel;
import dev.vizard.engine.scene.Scene;

/** Ten frames under an empty ImGui layer in a window of the named mode, in a process of its own; prints what came of it. */
public final class WindowSession {
    private WindowSession() {}

    public static void main(String[] arguments) {
        WindowSettings.Mode mode = WindowSettings.Mode.valueOf(arguments[0]);
        int most = 0;
        try (Window window = Window.open(new WindowSettings("session", 320, 240, mode, false));
                GlDebug debug = new GlDebug()) {
            try (Renderer renderer = new Renderer(TestPaths.shaders());
                    ImGuiLayer widgets = new ImGuiLayer(window, TestPaths.home().resolve("assets/font/Inter.ttf"))) {
                Scene scene = new Scene();
                scene.add(SampleModel.create(16));
                for (int i = 0; i < 10; i++) {
                    window.pollEvents();
                    int width = window.framebufferWidth();
                    int height = window.framebufferHeight();
                    renderer.render(scene, RenderSettings.DEFAULT, null, width, height);
                    widgets.begin(1 / 60f);
                    widgets.end();
                    byte[] rgb = new byte[width * height * 3];
                    renderer.readPixels(width, height, rgb);
                    for (byte value : rgb) {
                        most = Math.max(most, value & 255);
                    }
                    window.swapBuffers();
                    if (i == 4 || i == 7) {
                        window.toggleFullscreen();
                    }
                }
                window.requestClose();
                System.out.println("closing " + window.shouldClose());
            }
            System.out.println("brightest " + most);
            System.out.println("left " + GlObject.leaks());
            System.out.println("heard " + debug.messages());
        }
        System.out.println("done on " + mode);
    }
}
