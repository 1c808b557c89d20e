package dev.vizard.engine.scene;

import java.nio.ByteBuffer;
import org.lwjgl.BufferUtils;

/** Copies pictures out of a library's memory, the very large ones smaller. */
final class ImageScaler {
    /** Longest side that is kept: a mask fills no more of any screen. */
    static final int LONGEST = 4096;

    private static final int CHANNELS = 4;

    private ImageScaler() {}

    /** A copy of four bytes a pixel, halved until neither side is longer than {@link #LONGEST}. */
    static ImageData limited(String name, int width, int height, ByteBuffer rgba) {
        int step = 1;
        while (Math.max(width, height) / step > LONGEST) {
            step *= 2;
        }
        int across = Math.max(1, width / step);
        int down = Math.max(1, height / step);
        ByteBuffer own = BufferUtils.createByteBuffer(across * down * CHANNELS);
        if (step == 1) {
            own.put(0, rgba, rgba.position(), own.capacity());
            return new ImageData(name, width, height, own);
        }
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                for (int c = 0; c < CHANNELS; c++) {
                    own.put((y * across + x) * CHANNELS + c, mean(rgba, width, height, x, y, step, c));
                }
            }
        }
        return new ImageData(name, across, down, own);
    }

    private static byte mean(ByteBuffer rgba, int width, int height, int x, int y, int step, int channel) {
        int sum = 0;
        for (int j = 0; j < step; j++) {
            for (int i = 0; i < step; i++) {
                int column = Math.min(width - 1, x * step + i);
                int row = Math.min(height - 1, y * step + j);
                sum += rgba.get(rgba.position() + (row * width + column) * CHANNELS + channel) & 0xff;
            }
        }
        return (byte) ((sum + step * step / 2) / (step * step));
    }
}
