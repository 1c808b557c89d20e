package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.EngineException;

/** A half-float colour target with depth and four samples a pixel, to be averaged by a shader. */
public final class MultisampleTarget extends GlObject implements DrawTarget {
    /** Samples a pixel. */
    public static final int SAMPLES = 4;

    private final int width;
    private final int height;
    private final int colour;
    private final int depth;

    /** A target of that size. */
    public MultisampleTarget(int width, int height) {
        super(glGenFramebuffers());
        this.width = width;
        this.height = height;
        glBindFramebuffer(GL_FRAMEBUFFER, name());
        colour = glGenTextures();
        glBindTexture(GL_TEXTURE_2D_MULTISAMPLE, colour);
        glTexImage2DMultisample(GL_TEXTURE_2D_MULTISAMPLE, SAMPLES, GL_RGBA16F, width, height, true);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D_MULTISAMPLE, colour, 0);
        depth = glGenRenderbuffers();
        glBindRenderbuffer(GL_RENDERBUFFER, depth);
        glRenderbufferStorageMultisample(GL_RENDERBUFFER, SAMPLES, GL_DEPTH_COMPONENT24, width, height);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, depth);
        label(GL_FRAMEBUFFER, "samples");
        int status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
        if (status != GL_FRAMEBUFFER_COMPLETE) {
            close();
            throw new EngineException(
                    "The driver refuses a %dx%d framebuffer of four samples (0x%x); choose a lower quality."
                            .formatted(width, height, status));
        }
    }

    @Override
    public void bind() {
        glBindFramebuffer(GL_FRAMEBUFFER, name());
        glViewport(0, 0, width, height);
    }

    /** Binds its samples to a texture unit, for a {@code sampler2DMS}. */
    public void bindTexture(int unit) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(GL_TEXTURE_2D_MULTISAMPLE, colour);
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }

    @Override
    void delete(int name) {
        glDeleteFramebuffers(name);
        glDeleteTextures(colour);
        glDeleteRenderbuffers(depth);
    }
}
