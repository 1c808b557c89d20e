package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;
import static org.lwjgl.opengl.GL43C.GL_BUFFER;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** A buffer written once. */
public final class GlBuffer extends GlObject {
    private final int target;

    private GlBuffer(int target) {
        super(glGenBuffers());
        this.target = target;
    }

    /** Vertex data from a direct buffer. Binds the buffer. */
    public static GlBuffer vertices(FloatBuffer data) {
        GlBuffer buffer = new GlBuffer(GL_ARRAY_BUFFER);
        buffer.bind();
        buffer.label(GL_BUFFER, "vertices");
        glBufferData(GL_ARRAY_BUFFER, data, GL_STATIC_DRAW);
        return buffer;
    }

    /** Vertex data of any layout from a direct buffer. Binds the buffer. */
    public static GlBuffer vertices(ByteBuffer data) {
        GlBuffer buffer = new GlBuffer(GL_ARRAY_BUFFER);
        buffer.bind();
        buffer.label(GL_BUFFER, "vertices");
        glBufferData(GL_ARRAY_BUFFER, data, GL_STATIC_DRAW);
        return buffer;
    }

    /** 32-bit indices from a direct buffer. Bind the vertex array first: it remembers this binding. */
    public static GlBuffer indices(IntBuffer data) {
        GlBuffer buffer = new GlBuffer(GL_ELEMENT_ARRAY_BUFFER);
        buffer.bind();
        buffer.label(GL_BUFFER, "indices");
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, data, GL_STATIC_DRAW);
        return buffer;
    }

    /** Binds the buffer to its target. */
    public void bind() {
        glBindBuffer(target, name());
    }

    @Override
    void delete(int name) {
        glDeleteBuffers(name);
    }
}
