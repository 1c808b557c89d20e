package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33.*;

/** Something to draw into: a colour texture and, where wanted, depth. Owns both. */
public final class Framebuffer extends GlObject {

    private final Texture colour;
    private final Texture depth;

    private Framebuffer(String label, Texture colour, Texture depth) {
        super(glGenFramebuffers(), label);
        this.colour = colour;
        this.depth = depth;
        glBindFramebuffer(GL_FRAMEBUFFER, name());
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, colour.name(), 0);
        if (depth != null) {
            glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, depth.name(), 0);
        }
        int status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
        if (status != GL_FRAMEBUFFER_COMPLETE) {
            throw new IllegalStateException(label + " is incomplete: 0x" + Integer.toHexString(status));
        }
    }

    /**
     * A target of this size.
     *
     * @param format a sized colour format such as GL_RGBA16F
     */
    public static Framebuffer create(String label, int width, int height, int format, boolean withDepth) {
        Texture colour = Texture.target(label + " colour", width, height, format);
        Texture depth = withDepth ? Texture.target(label + " depth", width, height, GL_DEPTH_COMPONENT24) : null;
        return new Framebuffer(label, colour, depth);
    }

    /** Draws go here from now on, over its whole area. */
    public void bind() {
        glBindFramebuffer(GL_FRAMEBUFFER, name());
        glViewport(0, 0, colour.width(), colour.height());
    }

    /** What was drawn. */
    public Texture colour() {
        return colour;
    }

    /** Pixels across. */
    public int width() {
        return colour.width();
    }

    /** Pixels down. */
    public int height() {
        return colour.height();
    }

    @Override
    protected void delete(int name) {
        glDeleteFramebuffers(name);
        colour.close();
        if (depth != null) {
            depth.close();
        }
    }
}
