package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33.*;

/** One triangle that covers the whole target; its corners are made by the vertex shader from their numbers. */
public final class FullScreen extends GlObject {

    /** Ready to draw. */
    public FullScreen() {
        super(glGenVertexArrays(), "full screen");
    }

    /** Draws with the current program. */
    public void draw() {
        glBindVertexArray(name());
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    @Override
    protected void delete(int name) {
        glDeleteVertexArrays(name);
    }
}
