package dev.vizard.engine;

import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One headless context for all tests of this JVM; any complaint of the driver during a test fails that test. */
public final class GlScreen implements BeforeEachCallback, AfterEachCallback {
    private static Window window;
    private static GlDebug debug;
    private static int heard;

    @Override
    public void beforeEach(ExtensionContext context) {
        if (window == null) {
            window = Window.open(new WindowSettings("tests", 640, 360, WindowSettings.Mode.HEADLESS, false));
            debug = new GlDebug();
            System.out.println("Drawing with " + GlDebug.driver());
        }
        heard = debug.messages().size();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> messages = takeMessages();
        if (!messages.isEmpty()) {
            throw new AssertionError("OpenGL complained: " + messages);
        }
    }

    /** The shared window. */
    public static Window window() {
        return window;
    }

    /** What the driver said since the test began, which then is forgiven. */
    public static List<String> takeMessages() {
        List<String> all = debug.messages();
        List<String> fresh = all.subList(heard, all.size());
        heard = all.size();
        return fresh;
    }
}
