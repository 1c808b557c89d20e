package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.lwjgl.opengl.EXTTextureFilterAnisotropic;
import org.lwjgl.opengl.GL;

/** A two-dimensional or cube texture. Row 0 of uploaded pixels is at v = 0. */
public final class Texture extends GlObject {
    private final int target;
    private final String label;
    private int width;
    private int height;
    private boolean blended = true;

    private Texture(int target, String label, int width, int height) {
        super(glGenTextures());
        this.label = label;
        this.target = target;
        this.width = width;
        this.height = height;
        glBindTexture(target, name());
        label(GL_TEXTURE, label);
    }

    /**
     * A repeating, mipmapped picture.
     *
     * @param label what frame debuggers call it
     * @param rgba direct, four bytes a pixel
     * @param srgb whether the colours are sRGB encoded and are to be decoded when sampled; a processor
     *     does that at a crawl, so there the shader decodes, see {@link GlDebug#software()}
     */
    public static Texture image(String label, int width, int height, ByteBuffer rgba, boolean srgb) {
        Texture texture = new Texture(GL_TEXTURE_2D, label, width, height);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexImage2D(
                GL_TEXTURE_2D,
                0,
                srgb && !GlDebug.software() ? GL_SRGB8_ALPHA8 : GL_RGBA8,
                width,
                height,
                0,
                GL_RGBA,
                GL_UNSIGNED_BYTE,
                rgba);
        glGenerateMipmap(GL_TEXTURE_2D);
        texture.sampling(mipmapFilter(), GL_LINEAR, GL_REPEAT);
        if (GL.getCapabilities().GL_EXT_texture_filter_anisotropic && !GlDebug.software()) {
            glTexParameterf(GL_TEXTURE_2D, EXTTextureFilterAnisotropic.GL_TEXTURE_MAX_ANISOTROPY_EXT, 8);
        }
        return texture;
    }

    /** A picture that changes all the time, such as a camera's; empty until {@link #upload}. Sampled as stored. */
    public static Texture stream(String label) {
        Texture texture = new Texture(GL_TEXTURE_2D, label, 0, 0);
        texture.sampling(GL_LINEAR, GL_LINEAR, GL_CLAMP_TO_EDGE);
        return texture;
    }

    /** A target for drawing: {@code GL_RGBA16F}, {@code GL_RGBA8}, {@code GL_RGBA32UI} or another sized format. */
    public static Texture target(String label, int width, int height, int internalFormat) {
        Texture texture = new Texture(GL_TEXTURE_2D, label, width, height);
        if (internalFormat == GL_RGBA32UI) {
            glTexImage2D(
                    GL_TEXTURE_2D, 0, internalFormat, width, height, 0, GL_RGBA_INTEGER, GL_UNSIGNED_INT, (ByteBuffer)
                            null);
            texture.sampling(GL_NEAREST, GL_NEAREST, GL_CLAMP_TO_EDGE);
            return texture;
        }
        glTexImage2D(GL_TEXTURE_2D, 0, internalFormat, width, height, 0, GL_RGBA, GL_FLOAT, (ByteBuffer) null);
        texture.sampling(GL_LINEAR, GL_LINEAR, GL_CLAMP_TO_EDGE);
        return texture;
    }

    /** A picture of linear light, three floats a pixel, wrapped about the vertical; values beyond half floats are cut. */
    public static Texture light(int width, int height, FloatBuffer rgb) {
        Texture texture = new Texture(GL_TEXTURE_2D, "light", width, height);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGB16F, width, height, 0, GL_RGB, GL_FLOAT, rgb);
        glGenerateMipmap(GL_TEXTURE_2D);
        texture.sampling(GL_LINEAR_MIPMAP_LINEAR, GL_LINEAR, GL_REPEAT);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        return texture;
    }

    /** A half-float cube of the given edge, with room for {@code levels} mipmap levels. */
    public static Texture cube(int edge, int levels) {
        Texture texture = new Texture(GL_TEXTURE_CUBE_MAP, "cube", edge, edge);
        for (int level = 0; level < levels; level++) {
            for (int face = 0; face < 6; face++) {
                int size = Math.max(1, edge >> level);
                glTexImage2D(
                        GL_TEXTURE_CUBE_MAP_POSITIVE_X + face,
                        level,
                        GL_RGBA16F,
                        size,
                        size,
                        0,
                        GL_RGBA,
                        GL_FLOAT,
                        (ByteBuffer) null);
            }
        }
        texture.sampling(levels > 1 ? GL_LINEAR_MIPMAP_LINEAR : GL_LINEAR, GL_LINEAR, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_MAX_LEVEL, levels - 1);
        glEnable(GL_TEXTURE_CUBE_MAP_SEAMLESS);
        return texture;
    }

    // Blending two levels doubles the cost of a sample, which a processor feels.
    private static int mipmapFilter() {
        return GlDebug.software() ? GL_LINEAR_MIPMAP_NEAREST : GL_LINEAR_MIPMAP_LINEAR;
    }

    private void sampling(int minFilter, int magFilter, int wrap) {
        glTexParameteri(target, GL_TEXTURE_MIN_FILTER, minFilter);
        glTexParameteri(target, GL_TEXTURE_MAG_FILTER, magFilter);
        glTexParameteri(target, GL_TEXTURE_WRAP_S, wrap);
        glTexParameteri(target, GL_TEXTURE_WRAP_T, wrap);
        if (target == GL_TEXTURE_CUBE_MAP) {
            glTexParameteri(target, GL_TEXTURE_WRAP_R, wrap);
        }
    }

    /**
     * Replaces a stream texture's pixels.
     *
     * @param bgr direct, from its position: width x height x 3 bytes, blue first, top row first, no padding
     */
    public void upload(int newWidth, int newHeight, ByteBuffer bgr) {
        if (bgr.remaining() < newWidth * newHeight * 3) {
            throw new IllegalArgumentException("%s: a %dx%d picture needs %d bytes, got %d"
                    .formatted(label, newWidth, newHeight, newWidth * newHeight * 3, bgr.remaining()));
        }
        glBindTexture(target, name());
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        if (newWidth != width || newHeight != height) {
            glTexImage2D(target, 0, GL_RGB8, newWidth, newHeight, 0, GL_BGR, GL_UNSIGNED_BYTE, bgr);
            width = newWidth;
            height = newHeight;
        } else {
            glTexSubImage2D(target, 0, 0, 0, width, height, GL_BGR, GL_UNSIGNED_BYTE, bgr);
        }
    }

    /** Binds the texture to a unit, 0 to 15. */
    public void bind(int unit) {
        // First of all the check of the thread: without a context the driver's functions end the process.
        int name = name();
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(target, name);
    }

    /** Lets samplers read the smaller levels, too; fill them first. */
    public void sampleLevels() {
        glBindTexture(target, name());
        glTexParameteri(target, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    }

    /** Whether samplers blend two levels of a mipmapped texture; on a processor that nearly doubles a sample's cost. */
    public void blendLevels(boolean wanted) {
        if (wanted != blended) {
            blended = wanted;
            glBindTexture(target, name());
            glTexParameteri(target, GL_TEXTURE_MIN_FILTER, wanted ? GL_LINEAR_MIPMAP_LINEAR : GL_LINEAR_MIPMAP_NEAREST);
        }
    }

    /** Fills the smaller levels from the largest. */
    public void generateMipmaps() {
        glBindTexture(target, name());
        glGenerateMipmap(target);
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
        glDeleteTextures(name);
    }
}
