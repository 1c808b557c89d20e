package dev.vizard.models.convert;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Square pieces of the portrait, as a network sees them. */
final class PortraitCrops {

    /**
     * A piece of the portrait.
     *
     * @param x centre, pixels
     * @param y centre, pixels
     * @param side pixels
     * @param degrees turn
     */
    record Crop(double x, double y, double side, double degrees) {}

    /** The face scaled, turned and shifted; the last has no face in it. */
    static final List<Crop> CROPS = List.of(
            new Crop(224, 118, 170, 0),
            new Crop(224, 118, 130, 0),
            new Crop(224, 118, 260, 0),
            new Crop(224, 118, 170, 25),
            new Crop(224, 118, 190, -40),
            new Crop(245, 105, 180, 0),
            new Crop(200, 135, 200, 10),
            new Crop(256, 256, 512, 0),
            new Crop(420, 420, 150, 0));

    private PortraitCrops() {}

    /** Values of a crop in rows of red, green, blue, scaled to {@code low..high}. */
    static float[] nhwc(Crop crop, int size, float low, float high) throws IOException {
        BufferedImage portrait = ImageIO.read(
                SourcePackage.HOME.resolve("assets/portrait/astronaut.png").toFile());
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        AffineTransform transform = AffineTransform.getTranslateInstance(size / 2.0, size / 2.0);
        transform.scale(size / crop.side(), size / crop.side());
        transform.rotate(Math.toRadians(crop.degrees()));
        transform.translate(-crop.x(), -crop.y());
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(portrait, transform, null);
        graphics.dispose();
        float[] values = new float[size * size * 3];
        for (int i = 0; i < size * size; i++) {
            int rgb = image.getRGB(i % size, i / size);
            for (int c = 0; c < 3; c++) {
                values[i * 3 + c] = low + (high - low) * (rgb >> (16 - 8 * c) & 0xff) / 255f;
            }
        }
        return values;
    }

    /** The same values, plane by plane. */
    static float[] nchw(float[] nhwc) {
        int area = nhwc.length / 3;
        float[] planes = new float[nhwc.length];
        for (int i = 0; i < nhwc.length; i++) {
            planes[i % 3 * area + i / 3] = nhwc[i];
        }
        return planes;
    }
}
