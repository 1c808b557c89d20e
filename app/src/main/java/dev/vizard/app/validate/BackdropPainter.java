package dev.vizard.app.validate;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/** What may stand behind a head: a wall, furniture, lamps, plants, all as blurred shapes. */
final class BackdropPainter {

    static final int WIDTH = 160;
    static final int HEIGHT = 120;
    private static final int MOST_SHAPES = 24;

    private final BufferedImage canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    private final ByteBuffer bgr = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3).order(ByteOrder.nativeOrder());

    /** Paints one; blue, green, red from the top, in the same memory every time. */
    ByteBuffer paint(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Graphics2D g = canvas.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(
                new GradientPaint(0, 0, colour(random), (float) (WIDTH * random.nextDouble()), HEIGHT, colour(random)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        int shapes = random.nextInt(MOST_SHAPES);
        for (int i = 0; i < shapes; i++) {
            g.setColor(colour(random));
            int w = 4 + random.nextInt(WIDTH / 2);
            int h = 4 + random.nextInt(HEIGHT / 2);
            int x = random.nextInt(WIDTH) - w / 2;
            int y = random.nextInt(HEIGHT) - h / 2;
            switch (random.nextInt(3)) {
                case 0 -> g.fillRect(x, y, w, h);
                case 1 -> g.fillOval(x, y, w, h);
                default -> g.drawLine(x, y, x + w, y + h);
            }
        }
        g.dispose();
        byte[] pixels = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
        bgr.clear();
        bgr.put(pixels).flip();
        return bgr;
    }

    private static Color colour(SplittableRandom random) {
        float saturation = (float) (random.nextDouble() * random.nextDouble());
        return Color.getHSBColor((float) random.nextDouble(), saturation, (float) random.nextDouble());
    }
}
