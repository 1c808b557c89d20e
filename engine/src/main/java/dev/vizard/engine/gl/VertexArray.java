package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;

/** How vertex buffers feed a vertex shader's inputs. */
public final class VertexArray extends GlObject {
    /** An empty array, bound. */
    public VertexArray() {
        super(glGenVertexArrays());
        bind();
    }

    /** Binds the array. */
    public void bind() {
        glBindVertexArray(name());
    }

    /**
     * Feeds one input with floats of the vertex buffer bound now.
     *
     * @param location the input's layout location
     * @param components floats per vertex, 1 to 4
     * @param strideBytes from one vertex to the next
     * @param offsetBytes of the first component
     */
    public void floats(int location, int components, int strideBytes, int offsetBytes) {
        glEnableVertexAttribArray(location);
        glVertexAttribPointer(location, components, GL_FLOAT, false, strideBytes, offsetBytes);
    }

    /** Draws one triangle that covers the viewport; the vertex shader makes its corners from gl_VertexID. */
    public void drawFullscreen() {
        bind();
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    /** Draws indexed triangles from {@code first} on. */
    public void drawTriangles(int first, int indexCount) {
        bind();
        glDrawElements(GL_TRIANGLES, indexCount, GL_UNSIGNED_INT, first * 4L);
    }

    @Override
    void delete(int name) {
        glDeleteVertexArrays(name);
    }
}
