package dev.vizard.engine.render;

import dev.vizard.engine.EngineException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes pictures as PNG. */
public final class PngWriter {
    private PngWriter() {}

    /**
     * Writes red, green, blue bytes, top row first.
     *
     * @throws EngineException one line, when the file cannot be written
     */
    public static void write(Path file, int width, int height, byte[] rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                int colour = ((rgb[at] & 255) << 16) | ((rgb[at + 1] & 255) << 8) | (rgb[at + 2] & 255);
                image.setRGB(x, y, colour);
            }
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (var out = Files.newOutputStream(file)) {
                ImageIO.write(image, "png", out);
            }
        } catch (IOException failed) {
            throw new EngineException("Cannot write " + file + "; choose a folder that can be written to.", failed);
        }
    }
}
