package dev.vizard.engine.render;

import static org.lwjgl.stb.STBImage.*;

import dev.vizard.engine.EngineException;
import dev.vizard.engine.gl.Texture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lwjgl.system.MemoryUtil;

/** Reads a Radiance picture (.hdr) of all that surrounds a place. */
final class Panorama {
    private static final int LARGEST = 16_384;

    private Panorama() {}

    /** The picture as a texture of linear light, row 0 first; the caller closes it. */
    static Texture load(Path file) {
        ByteBuffer bytes = read(file);
        FloatBuffer light = null;
        try {
            if (!stbi_is_hdr_from_memory(bytes)) {
                throw new EngineException(
                        "%s is no Radiance picture; surroundings must be an .hdr file.".formatted(file));
            }
            int[] width = new int[1];
            int[] height = new int[1];
            light = stbi_loadf_from_memory(bytes, width, height, new int[1], 3);
            if (light == null || width[0] > LARGEST || height[0] > LARGEST) {
                throw new EngineException(
                        "%s cannot be read (%s); use an equirectangular .hdr file of at most %d pixels."
                                .formatted(file, light == null ? stbi_failure_reason() : "too large", LARGEST));
            }
            return Texture.light(width[0], height[0], light);
        } finally {
            if (light != null) {
                stbi_image_free(light);
            }
            MemoryUtil.memFree(bytes);
        }
    }

    private static ByteBuffer read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return MemoryUtil.memAlloc(content.length).put(content).flip();
        } catch (IOException unreadable) {
            throw new EngineException("Surroundings %s cannot be read; check the path.".formatted(file), unreadable);
        }
    }
}
