package dev.vizard.engine.window;

import static org.lwjgl.glfw.GLFW.*;
import static org.lwjgl.system.MemoryUtil.NULL;

import dev.vizard.engine.EngineException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lwjgl.glfw.GLFWDropCallback;
import org.lwjgl.glfw.GLFWErrorCallback;
import org.lwjgl.glfw.GLFWVidMode;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.Platform;

/**
 * A window with an OpenGL 3.3 core context, or the same without any display: GLFW's null platform with EGL. Made, used
 * and closed on the main thread.
 */
public final class Window implements AutoCloseable {

    private final boolean headless;
    private final long handle;
    private final int[] sizeX = new int[1];
    private final int[] sizeY = new int[1];
    private final float[] scaleX = new float[1];
    private final float[] scaleY = new float[1];
    private int modifiers;
    private int windowedX;
    private int windowedY;
    private int windowedWidth;
    private int windowedHeight;
    private boolean closed;

    private Window(WindowSettings settings) {
        headless = settings.mode() == WindowSettings.Mode.HEADLESS;
        windowedWidth = settings.width();
        windowedHeight = settings.height();
        StringBuilder complaint = new StringBuilder();
        try (GLFWErrorCallback callback =
                GLFWErrorCallback.create((code, text) -> complaint.append(GLFWErrorCallback.getDescription(text)))) {
            glfwSetErrorCallback(callback);
            glfwInitHint(GLFW_PLATFORM, headless ? GLFW_PLATFORM_NULL : GLFW_ANY_PLATFORM);
            if (!glfwInit()) {
                glfwSetErrorCallback(null);
                throw new EngineException("no window system could be used (" + complaint
                        + "); run with --headless where there is no display");
            }
            handle = create(settings);
            glfwSetErrorCallback(null);
            if (handle == NULL) {
                glfwTerminate();
                throw new EngineException("OpenGL 3.3 could not be started (" + complaint
                        + "); install a graphics driver or Mesa (libegl1, libgl1, libgl1-mesa-dri)");
            }
        }
        glfwMakeContextCurrent(handle);
        try {
            GL.createCapabilities(true);
        } catch (IllegalStateException | UnsatisfiedLinkError failed) {
            glfwDestroyWindow(handle);
            glfwTerminate();
            throw new EngineException(
                    "OpenGL 3.3 could not be loaded; install a graphics driver or Mesa (libegl1, libgl1, libgl1-mesa-dri)",
                    failed);
        }
        glfwSwapInterval(settings.vsync() && !headless ? 1 : 0);
    }

    /** Opens a window; only one at a time. */
    public static Window open(WindowSettings settings) {
        return new Window(settings);
    }

    /** Whether there is a screen to open a window on. */
    public static boolean displayAvailable() {
        if (Platform.get() != Platform.LINUX && Platform.get() != Platform.FREEBSD) {
            return true;
        }
        return present("DISPLAY") || present("WAYLAND_DISPLAY");
    }

    private static boolean present(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private long create(WindowSettings settings) {
        glfwDefaultWindowHints();
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
        glfwWindowHint(GLFW_OPENGL_DEBUG_CONTEXT, GLFW_TRUE);
        // Depth and antialiasing belong to our own targets.
        glfwWindowHint(GLFW_DEPTH_BITS, 0);
        glfwWindowHint(GLFW_STENCIL_BITS, 0);
        glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
        if (headless) {
            // Without this the null platform asks for OSMesa.
            glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
        }
        long monitor = NULL;
        int width = settings.width();
        int height = settings.height();
        if (settings.mode() == WindowSettings.Mode.FULLSCREEN) {
            monitor = glfwGetPrimaryMonitor();
            GLFWVidMode mode = monitor == NULL ? null : glfwGetVideoMode(monitor);
            if (mode != null) {
                width = mode.width();
                height = mode.height();
            }
        }
        return glfwCreateWindow(width, height, settings.title(), monitor, NULL);
    }

    /** Whether nobody sees it. */
    public boolean headless() {
        return headless;
    }

    /** GLFW's own handle, for input layers. */
    public long handle() {
        return handle;
    }

    /** Pixels across. */
    public int framebufferWidth() {
        glfwGetFramebufferSize(handle, sizeX, sizeY);
        return sizeX[0];
    }

    /** Pixels down. */
    public int framebufferHeight() {
        glfwGetFramebufferSize(handle, sizeX, sizeY);
        return sizeY[0];
    }

    /** How much larger than usual text should be on this screen. */
    public float contentScale() {
        glfwGetWindowContentScale(handle, scaleX, scaleY);
        return Math.max(1, scaleX[0]);
    }

    /** Told the GLFW key code of each key that goes down; of a letter's the one that the keyboard's layout says. */
    public void onKey(IntConsumer listener) {
        glfwSetKeyCallback(handle, (window, key, scancode, action, mods) -> {
            modifiers = mods;
            if (action == GLFW_PRESS) {
                listener.accept(letter(key, scancode));
            }
        });
    }

    /** Codes of letters are places on an American keyboard: where Z is, others have Y or W. */
    private static int letter(int key, int scancode) {
        if (key < GLFW_KEY_SPACE || key > GLFW_KEY_WORLD_2) {
            return key;
        }
        String name = glfwGetKeyName(key, scancode);
        boolean latin = name != null && name.length() == 1 && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
        return latin ? GLFW_KEY_A + name.charAt(0) - 'a' : key;
    }

    /** Whether Ctrl, or on a Mac Cmd, was down at the newest key. */
    public boolean controlDown() {
        return (modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
    }

    /** Whether a shift key was down at the newest key. */
    public boolean shiftDown() {
        return (modifiers & GLFW_MOD_SHIFT) != 0;
    }

    /** Told each character that is typed, which for symbols like ? depends on the keyboard. */
    public void onCharacter(IntConsumer listener) {
        glfwSetCharCallback(handle, (window, character) -> listener.accept(character));
    }

    /** Told the files that are dropped on the window. */
    public void onDrop(Consumer<List<Path>> listener) {
        glfwSetDropCallback(
                handle,
                (window, count, names) -> listener.accept(IntStream.range(0, count)
                        .mapToObj(i -> Path.of(GLFWDropCallback.getName(names, i)))
                        .toList()));
    }

    /** Lets the system tell its news; listeners are called in here. */
    public void pollEvents() {
        glfwPollEvents();
    }

    /** Whether somebody wants it closed. */
    public boolean shouldClose() {
        return glfwWindowShouldClose(handle);
    }

    /** Asks for it to be closed. */
    public void requestClose() {
        glfwSetWindowShouldClose(handle, true);
    }

    /** Shows what was drawn. */
    public void swapBuffers() {
        glfwSwapBuffers(handle);
    }

    /** To the whole screen, or back to where the window was. */
    public void toggleFullscreen() {
        if (headless) {
            return;
        }
        if (glfwGetWindowMonitor(handle) != NULL) {
            glfwSetWindowMonitor(handle, NULL, windowedX, windowedY, windowedWidth, windowedHeight, GLFW_DONT_CARE);
            return;
        }
        long monitor = glfwGetPrimaryMonitor();
        GLFWVidMode mode = monitor == NULL ? null : glfwGetVideoMode(monitor);
        if (mode == null) {
            return;
        }
        glfwGetWindowPos(handle, sizeX, sizeY);
        windowedX = Math.max(0, sizeX[0]);
        windowedY = Math.max(30, sizeY[0]);
        glfwGetWindowSize(handle, sizeX, sizeY);
        windowedWidth = sizeX[0];
        windowedHeight = sizeY[0];
        glfwSetWindowMonitor(handle, monitor, 0, 0, mode.width(), mode.height(), mode.refreshRate());
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        GL.setCapabilities(null);
        org.lwjgl.glfw.Callbacks.glfwFreeCallbacks(handle);
        glfwDestroyWindow(handle);
        glfwTerminate();
    }
}
