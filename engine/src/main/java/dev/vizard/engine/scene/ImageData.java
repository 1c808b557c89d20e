package dev.vizard.engine.scene;

import java.nio.ByteBuffer;

/**
 * A decoded picture.
 *
 * @param name where it came from, for messages
 * @param width in pixels
 * @param height in pixels
 * @param rgba direct, four bytes a pixel, top row first
 */
public record ImageData(String name, int width, int height, ByteBuffer rgba) {
    /** Checks the buffer's size. */
    public ImageData {
        if (!rgba.isDirect() || rgba.capacity() < width * height * 4) {
            throw new IllegalArgumentException(
                    "picture " + name + " needs a direct buffer of width x height x 4 bytes");
        }
    }
}
