package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.FloatBuffer;

/** Draws into one face and level of a cube texture at a time. */
public final class CubeTarget extends GlObject {
    /** A target without a face yet. */
    public CubeTarget() {
        super(glGenFramebuffers());
    }

    /** Directs drawing to one face (0 to 5: +x, -x, +y, -y, +z, -z) and sets the viewport to all of it. */
    public void bind(Texture cube, int face, int level) {
        glBindFramebuffer(GL_FRAMEBUFFER, name());
        glFramebufferTexture2D(
                GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_CUBE_MAP_POSITIVE_X + face, cube.name(), level);
        int size = Math.max(1, cube.width() >> level);
        glViewport(0, 0, size, size);
    }

    /** Copies the bound face's red, green and blue, row 0 first. */
    public void read(int size, FloatBuffer rgb) {
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, size, size, GL_RGB, GL_FLOAT, rgb);
    }

    @Override
    void delete(int name) {
        glDeleteFramebuffers(name);
    }
}
