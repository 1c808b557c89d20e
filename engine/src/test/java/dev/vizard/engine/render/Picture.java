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
    private static final double TOLERABLE_MEAN = 0.5;
    private static final double NOTICEABLE = 2.3;

    /**
     * How far two pictures look apart: CIE 1976 colour differences between pixels that are blurred by as much as an eye
     * does at arm's length; 2.3 is what is just noticed (Mahy et al. 1994).
     */
    record Difference(double share, double mean) {
        boolean tolerable() {
            return share <= TOLERABLE_SHARE && mean <= TOLERABLE_MEAN;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.3f %% of pixels noticeably off (limit %.1f), mean difference %.3f (limit %.1f)",
                    share * 100,
                    TOLERABLE_SHARE * 100,
                    mean,
                    TOLERABLE_MEAN);
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
        double sum = 0;
        double[] mine = new double[3];
        double[] theirs = new double[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                lab(x, y, mine);
                other.lab(x, y, theirs);
                double difference =
                        Math.hypot(mine[0] - theirs[0], Math.hypot(mine[1] - theirs[1], mine[2] - theirs[2]));
                sum += difference;
                off += difference > NOTICEABLE ? 1 : 0;
            }
        }
        return new Difference(off / (double) (width * height), sum / (width * height));
    }

    /** CIELAB (D65) of a pixel blurred with its neighbours, 1 2 1 each way. */
    private void lab(int x, int y, double[] into) {
        double[] linear = new double[3];
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int at = (Math.max(0, Math.min(height - 1, y + dy)) * width + Math.max(0, Math.min(width - 1, x + dx)))
                        * 3;
                double weight = (2 - Math.abs(dx)) * (2 - Math.abs(dy)) / 16.0;
                for (int c = 0; c < 3; c++) {
                    linear[c] += weight * Math.pow((rgb[at + c] & 255) / 255.0, 2.2);
                }
            }
        }
        double fx = root((0.4124 * linear[0] + 0.3576 * linear[1] + 0.1805 * linear[2]) / 0.9505);
        double fy = root(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]);
        double fz = root((0.0193 * linear[0] + 0.1192 * linear[1] + 0.9505 * linear[2]) / 1.089);
        into[0] = 116 * fy - 16;
        into[1] = 500 * (fx - fy);
        into[2] = 200 * (fy - fz);
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
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
