package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.EngineException;

/** A colour texture to draw into, with a depth and stencil buffer where wanted. */
public final class Framebuffer extends GlObject implements DrawTarget {
    private final Texture colour;
    private final int depth;
    private final boolean ownDepth;
    private final int format;

    /**
     * Makes a complete framebuffer of its own colour texture.
     *
     * @param label what frame debuggers call it
     * @param internalFormat {@code GL_RGBA16F} for light, {@code GL_RGBA8} for encoded colour
     */
    public Framebuffer(String label, int width, int height, int internalFormat, boolean withDepth) {
        this(label, width, height, internalFormat, withDepth, 0);
    }

    /** Makes a complete framebuffer of its own colour texture and another's depth and stencil, which it may outlive. */
    public static Framebuffer sharingDepth(String label, Framebuffer other, int internalFormat) {
        return new Framebuffer(label, other.width(), other.height(), internalFormat, false, other.depth);
    }

    private Framebuffer(String label, int width, int height, int internalFormat, boolean withDepth, int sharedDepth) {
        super(glGenFramebuffers());
        format = internalFormat;
        glBindFramebuffer(GL_FRAMEBUFFER, name());
        colour = Texture.target(label, width, height, internalFormat);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, colour.name(), 0);
        ownDepth = withDepth;
        depth = withDepth ? glGenRenderbuffers() : sharedDepth;
        if (withDepth) {
            glBindRenderbuffer(GL_RENDERBUFFER, depth);
            glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH24_STENCIL8, width, height);
        }
        if (depth != 0) {
            glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_RENDERBUFFER, depth);
        }
        label(GL_FRAMEBUFFER, label);
        int status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
        if (status != GL_FRAMEBUFFER_COMPLETE) {
            close();
            throw new EngineException("The driver refuses a %dx%d framebuffer (0x%x); use a smaller size."
                    .formatted(width, height, status));
        }
    }

    @Override
    public void bind() {
        glBindFramebuffer(GL_FRAMEBUFFER, name());
        glViewport(0, 0, width(), height());
    }

    /** Copies the colour of another of the same size and format, pixel by pixel. Binds this one. */
    public void copy(Framebuffer other) {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, other.name());
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, name());
        glBlitFramebuffer(0, 0, width(), height(), 0, 0, width(), height(), GL_COLOR_BUFFER_BIT, GL_NEAREST);
        bind();
    }

    /** Copies a part of its colour to the same place of what drawing is directed to, where it stays what is read. */
    public void copyPart(int x, int y, int width, int height) {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, name());
        glBlitFramebuffer(x, y, x + width, y + height, x, y, x + width, y + height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    }

    /** What was drawn. */
    public Texture colour() {
        return colour;
    }

    /** The colour's internal format. */
    public int format() {
        return format;
    }

    /** Width in pixels. */
    public int width() {
        return colour.width();
    }

    /** Height in pixels. */
    public int height() {
        return colour.height();
    }

    @Override
    void delete(int name) {
        glDeleteFramebuffers(name);
        colour.close();
        if (ownDepth) {
            glDeleteRenderbuffers(depth);
        }
    }
}
