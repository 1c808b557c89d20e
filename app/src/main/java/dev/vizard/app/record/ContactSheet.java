package dev.vizard.app.record;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures on one sheet in rows, each with a line of words. */
public final class ContactSheet {

    /** Moments of a run on its sheet. */
    public static final int MOMENTS = 12;

    private static final int MOMENT_COLUMNS = 3;
    private static final int GAP = 10;
    private static final int CAPTION = 24;

    private final int width;
    private final int height;
    private final int columns;
    private final int places;
    private final BufferedImage sheet;
    private int next;

    /** A sheet for the moments of a run, each of this size, pixels. */
    public ContactSheet(int width, int height) {
        this(width, height, MOMENT_COLUMNS, MOMENTS / MOMENT_COLUMNS);
    }

    /** A sheet for so many pictures across and down, each of this size, pixels. */
    public ContactSheet(int width, int height, int columns, int rows) {
        this.width = width;
        this.height = height;
        this.columns = columns;
        places = columns * rows;
        sheet = new BufferedImage(
                columns * (width + GAP) + GAP, rows * (height + CAPTION + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(new Color(16, 17, 20));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.dispose();
    }

    /** Adds a picture (8-bit red, green, blue, rows from the top), scaled to fit; more than there are places are ignored. */
    public void add(byte[] rgb, int pictureWidth, int pictureHeight, String caption) {
        if (next == places) {
            return;
        }
        int x = GAP + next % columns * (width + GAP);
        int y = GAP + next / columns * (height + CAPTION + GAP);
        next++;
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.drawImage(image(rgb, pictureWidth, pictureHeight), x, y, width, height, null);
        g.setColor(new Color(214, 208, 196));
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        g.drawString(caption, x + 4, y + height + 17);
        g.dispose();
    }

    private static BufferedImage image(byte[] rgb, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0, p = 0; y < height; y++) {
            for (int x = 0; x < width; x++, p += 3) {
                image.setRGB(x, y, (rgb[p] & 0xff) << 16 | (rgb[p + 1] & 0xff) << 8 | (rgb[p + 2] & 0xff));
            }
        }
        return image;
    }

    /** Writes the sheet as PNG. */
    public void write(Path file) throws RecordException {
        try {
            if (!ImageIO.write(sheet, "png", file.toFile())) {
                throw new RecordException("this Java cannot write PNG pictures", null);
            }
        } catch (IOException e) {
            throw new RecordException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
