package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33.*;

/** Triangles in OpenGL's memory: interleaved position, normal and texture coordinates, and indices. */
public final class VertexArray extends GlObject {

    private static final int FLOATS = 8;

    private final int vertexBuffer;
    private final int indexBuffer;
    private final int indexCount;

    /**
     * Uploads triangles.
     *
     * @param vertices eight floats each: position x, y, z, normal x, y, z, texture u, v; locations 0, 1, 2
     * @param indices three a triangle, anticlockwise from the front
     */
    public VertexArray(String label, float[] vertices, int[] indices) {
        super(glGenVertexArrays(), label);
        vertexBuffer = glGenBuffers();
        indexBuffer = glGenBuffers();
        indexCount = indices.length;
        glBindVertexArray(name());
        glBindBuffer(GL_ARRAY_BUFFER, vertexBuffer);
        glBufferData(GL_ARRAY_BUFFER, vertices, GL_STATIC_DRAW);
        glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indexBuffer);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, indices, GL_STATIC_DRAW);
        attribute(0, 3, 0);
        attribute(1, 3, 3);
        attribute(2, 2, 6);
        glBindVertexArray(0);
    }

    private static void attribute(int location, int size, int offset) {
        glEnableVertexAttribArray(location);
        glVertexAttribPointer(location, size, GL_FLOAT, false, FLOATS * Float.BYTES, (long) offset * Float.BYTES);
    }

    /** Draws all triangles. */
    public void draw() {
        glBindVertexArray(name());
        glDrawElements(GL_TRIANGLES, indexCount, GL_UNSIGNED_INT, 0);
    }

    @Override
    protected void delete(int name) {
        glDeleteVertexArrays(name);
        glDeleteBuffers(vertexBuffer);
        glDeleteBuffers(indexBuffer);
    }
}
