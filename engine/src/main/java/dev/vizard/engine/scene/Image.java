package dev.vizard.engine.scene;

import java.nio.ByteBuffer;

/**
 * A decoded picture.
 *
 * @param rgba 8 bits each, rows from the top, direct memory
 */
public record Image(int width, int height, ByteBuffer rgba) {}
