package dev.vizard.engine.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Red, green and blue bytes that can be compared. */
@SuppressWarnings("ArrayRecordComponent")
record Picture(int width, int height, byte[] rgb) {
    // Two Mesa versions differ in single roundings at edges: far fewer pixels than a turn by 2 degrees changes.
    private static final double TOLERABLE_SHARE = 0.01;
    private static final double TOLERABLE_RMSE = 2.5;

    /** How far two pictures are apart: the share of pixels off by more than 8 of 255, and the root mean square of all. */
    record Difference(double share, double rmse) {
        boolean tolerable() {
            return share <= TOLERABLE_SHARE && rmse <= TOLERABLE_RMSE;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.3f %% of pixels over 8/255 (limit %.1f), RMSE %.3f (limit %.1f)",
                    share * 100,
                    TOLERABLE_SHARE * 100,
                    rmse,
                    TOLERABLE_RMSE);
        }
    }

    static Picture resource(String name) throws IOException {
        try (InputStream in = Picture.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(
                        "there is no stored picture " + name + "; write it with -Dvizard.golden.write=true");
            }
            BufferedImage image = ImageIO.read(in);
            byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
            for (int i = 0; i < rgb.length / 3; i++) {
                int colour = image.getRGB(i % image.getWidth(), i / image.getWidth());
                rgb[3 * i] = (byte) (colour >> 16);
                rgb[3 * i + 1] = (byte) (colour >> 8);
                rgb[3 * i + 2] = (byte) colour;
            }
            return new Picture(image.getWidth(), image.getHeight(), rgb);
        }
    }

    void write(Path file) {
        PngWriter.write(file, width, height, rgb);
    }

    Difference differenceTo(Picture other) {
        if (width != other.width || height != other.height) {
            return new Difference(1, 255);
        }
        int off = 0;
        double squares = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            int most = 0;
            for (int c = 0; c < 3; c++) {
                int distance = distance(other, i + c);
                most = Math.max(most, distance);
                squares += distance * distance;
            }
            off += most > 8 ? 1 : 0;
        }
        return new Difference(off / (rgb.length / 3.0), Math.sqrt(squares / rgb.length));
    }

    private int distance(Picture other, int at) {
        return Math.abs((rgb[at] & 255) - (other.rgb[at] & 255));
    }

    /** This, the other and four times their difference, side by side. */
    Picture besides(Picture other) {
        byte[] three = new byte[rgb.length * 3];
        int row = width * 3;
        for (int i = 0; i < rgb.length; i++) {
            int to = i / row * row * 3 + i % row;
            three[to] = rgb[i];
            three[to + row] = other.rgb[i];
            three[to + 2 * row] = (byte) Math.min(255, 4 * distance(other, i));
        }
        return new Picture(width * 3, height, three);
    }
}
