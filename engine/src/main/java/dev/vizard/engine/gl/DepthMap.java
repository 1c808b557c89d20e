package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.ByteBuffer;

/** A square depth texture to draw into; sampled as a comparison, outside of it everything is nearer than the border. */
public final class DepthMap extends GlObject {
    private final int edge;
    private final int texture;

    /** A map of that many pixels each way. */
    public DepthMap(int edge) {
        super(glGenFramebuffers());
        this.edge = edge;
        texture = glGenTextures();
        glBindTexture(GL_TEXTURE_2D, texture);
        glTexImage2D(
                GL_TEXTURE_2D, 0, GL_DEPTH_COMPONENT24, edge, edge, 0, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT, (ByteBuffer)
                        null);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
        glBindFramebuffer(GL_FRAMEBUFFER, name());
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, texture, 0);
        label(GL_FRAMEBUFFER, "shadow map");
        glDrawBuffer(GL_NONE);
        glReadBuffer(GL_NONE);
    }

    /** Directs drawing to it and sets the viewport to all of it. */
    public void bind() {
        glBindFramebuffer(GL_FRAMEBUFFER, name());
        glViewport(0, 0, edge, edge);
    }

    /** Binds the map to a texture unit, for a {@code sampler2DShadow}. */
    public void bindTexture(int unit) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(GL_TEXTURE_2D, texture);
    }

    /** Pixels each way. */
    public int edge() {
        return edge;
    }

    @Override
    void delete(int name) {
        glDeleteFramebuffers(name);
        glDeleteTextures(texture);
    }
}
