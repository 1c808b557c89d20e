package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL11.GL_DONT_CARE;
import static org.lwjgl.opengl.GL11.GL_RENDERER;
import static org.lwjgl.opengl.GL11.GL_VERSION;
import static org.lwjgl.opengl.GL11.glEnable;
import static org.lwjgl.opengl.GL11.glGetString;
import static org.lwjgl.opengl.GL43.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lwjgl.BufferUtils;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GLCapabilities;
import org.lwjgl.opengl.GLDebugMessageCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to what the driver says about our calls. Errors and warnings are kept, so that tests can fail on them. */
public final class GlDebug implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GlDebug.class);
    private static final int KEPT = 100;

    private final List<String> messages = new ArrayList<>();
    private GLDebugMessageCallback callback;

    /** Starts listening on the current context, where the driver can tell. */
    public GlDebug() {
        if (!able()) {
            return;
        }
        callback = GLDebugMessageCallback.create((source, type, id, severity, length, message, user) -> {
            // A shader that does not compile is told by ShaderProgram, with file and line.
            if (source == GL_DEBUG_SOURCE_SHADER_COMPILER) {
                return;
            }
            if (severity == GL_DEBUG_SEVERITY_HIGH
                    || severity == GL_DEBUG_SEVERITY_MEDIUM
                    || type == GL_DEBUG_TYPE_ERROR) {
                hear(GLDebugMessageCallback.getMessage(length, message));
            }
        });
        glEnable(GL_DEBUG_OUTPUT);
        glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
        glDebugMessageControl(GL_DONT_CARE, GL_DONT_CARE, GL_DEBUG_SEVERITY_NOTIFICATION, (int[]) null, false);
        glDebugMessageCallback(callback, 0);
    }

    private void hear(String message) {
        if (messages.size() < KEPT) {
            messages.add(message);
            log.warn("OpenGL: {}", message);
        }
    }

    /** What was said so far, oldest first; at most 100. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** A group's name as {@link #beginGroup} wants it, made once: it is begun every frame. */
    public static ByteBuffer groupName(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return BufferUtils.createByteBuffer(bytes.length).put(0, bytes);
    }

    /** Tells a frame debugger that what follows belongs together, until {@link #endGroup()}. */
    public static void beginGroup(ByteBuffer name) {
        if (able()) {
            glPushDebugGroup(GL_DEBUG_SOURCE_APPLICATION, 0, name);
        }
    }

    /** Ends the group that was begun last. */
    public static void endGroup() {
        if (able()) {
            glPopDebugGroup();
        }
    }

    /** Names an object for frame debuggers and the driver's messages. */
    static void label(int kind, int name, String label) {
        if (able()) {
            glObjectLabel(kind, name, label);
        }
    }

    private static boolean able() {
        GLCapabilities capabilities = GL.getCapabilities();
        return capabilities.OpenGL43 || capabilities.GL_KHR_debug;
    }

    /** The driver's name for the device and its version, such as "llvmpipe (LLVM 15.0.6, 256 bits), 4.5 Mesa 22.3.6". */
    public static String driver() {
        return glGetString(GL_RENDERER) + ", " + glGetString(GL_VERSION);
    }

    /** Whether a processor draws instead of a GPU, so that pixels are dear and timer queries lie. */
    public static boolean software() {
        String name = driver().toLowerCase(Locale.ROOT);
        return name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swiftshader");
    }

    @Override
    public void close() {
        if (callback != null) {
            glDebugMessageCallback(null, 0);
            callback.free();
            callback = null;
        }
    }
}
