package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33.*;

import java.nio.ByteBuffer;
import org.lwjgl.system.MemoryUtil;

/** A picture in OpenGL's memory, flat or a cube. */
public final class Texture extends GlObject {

    private final int target;
    private int width;
    private int height;

    private Texture(int target, String label) {
        super(glGenTextures(), label);
        this.target = target;
    }

    /**
     * A picture of 8-bit RGBA with mipmaps, repeated beyond its edges.
     *
     * @param rgba rows from the top, as glTF wants them
     * @param srgb whether the values are colours for the eye (base colour, emission) rather than numbers
     */
    public static Texture image(String label, int width, int height, ByteBuffer rgba, boolean srgb) {
        Texture texture = new Texture(GL_TEXTURE_2D, label);
        texture.bind(0);
        int format = srgb ? GL_SRGB8_ALPHA8 : GL_RGBA8;
        glTexImage2D(GL_TEXTURE_2D, 0, format, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
        glGenerateMipmap(GL_TEXTURE_2D);
        texture.sampling(GL_LINEAR_MIPMAP_LINEAR, GL_LINEAR, GL_REPEAT);
        texture.width = width;
        texture.height = height;
        return texture;
    }

    /** A target to draw into, without content. */
    public static Texture target(String label, int width, int height, int format) {
        Texture texture = new Texture(GL_TEXTURE_2D, label);
        texture.bind(0);
        boolean depth = format == GL_DEPTH_COMPONENT24;
        int type = format == GL_RGBA8 ? GL_UNSIGNED_BYTE : depth ? GL_UNSIGNED_INT : GL_HALF_FLOAT;
        glTexImage2D(
                GL_TEXTURE_2D,
                0,
                format,
                width,
                height,
                0,
                depth ? GL_DEPTH_COMPONENT : format == GL_R11F_G11F_B10F ? GL_RGB : GL_RGBA,
                type,
                MemoryUtil.NULL);
        texture.sampling(depth ? GL_NEAREST : GL_LINEAR, depth ? GL_NEAREST : GL_LINEAR, GL_CLAMP_TO_EDGE);
        texture.width = width;
        texture.height = height;
        return texture;
    }

    /** A cube of half floats with this many mipmap levels, without content. */
    public static Texture cube(String label, int size, int levels) {
        Texture texture = new Texture(GL_TEXTURE_CUBE_MAP, label);
        texture.bind(0);
        for (int level = 0; level < levels; level++) {
            for (int face = 0; face < 6; face++) {
                glTexImage2D(
                        GL_TEXTURE_CUBE_MAP_POSITIVE_X + face,
                        level,
                        GL_RGBA16F,
                        size >> level,
                        size >> level,
                        0,
                        GL_RGBA,
                        GL_HALF_FLOAT,
                        MemoryUtil.NULL);
            }
        }
        glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_MAX_LEVEL, levels - 1);
        texture.sampling(levels > 1 ? GL_LINEAR_MIPMAP_LINEAR : GL_LINEAR, GL_LINEAR, GL_CLAMP_TO_EDGE);
        texture.width = size;
        texture.height = size;
        return texture;
    }

    /** A picture that changes all the time, such as a camera's; empty until {@link #upload}. */
    public static Texture stream(String label) {
        Texture texture = new Texture(GL_TEXTURE_2D, label);
        texture.bind(0);
        texture.sampling(GL_LINEAR, GL_LINEAR, GL_CLAMP_TO_EDGE);
        return texture;
    }

    /** Replaces the content by 8-bit BGR rows from the top, colours for the eye. */
    public void upload(int newWidth, int newHeight, ByteBuffer bgr) {
        bind(0);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        if (newWidth != width || newHeight != height) {
            glTexImage2D(GL_TEXTURE_2D, 0, GL_SRGB8, newWidth, newHeight, 0, GL_BGR, GL_UNSIGNED_BYTE, bgr);
            width = newWidth;
            height = newHeight;
        } else {
            glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, height, GL_BGR, GL_UNSIGNED_BYTE, bgr);
        }
        glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    }

    private void sampling(int minify, int magnify, int wrap) {
        glTexParameteri(target, GL_TEXTURE_MIN_FILTER, minify);
        glTexParameteri(target, GL_TEXTURE_MAG_FILTER, magnify);
        glTexParameteri(target, GL_TEXTURE_WRAP_S, wrap);
        glTexParameteri(target, GL_TEXTURE_WRAP_T, wrap);
        glTexParameteri(target, GL_TEXTURE_WRAP_R, wrap);
    }

    /** Puts it on a texture unit. */
    public void bind(int unit) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(target, name());
    }

    /** Pixels across; 0 while empty. */
    public int width() {
        return width;
    }

    /** Pixels down; 0 while empty. */
    public int height() {
        return height;
    }

    @Override
    protected void delete(int name) {
        glDeleteTextures(name);
    }
}
