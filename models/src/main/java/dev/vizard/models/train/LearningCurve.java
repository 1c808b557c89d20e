package dev.vizard.models.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** How the loss fell: the mean over every hundred steps, as a table and a picture. */
final class LearningCurve {

    private static final int EVERY = 100;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;
    private static final int LEFT = 80;
    private static final int BOTTOM = 50;
    private static final int MARGIN = 30;

    private final List<double[]> points = new ArrayList<>();
    private double sum;
    private int count;

    /** Adds a step's loss. */
    void add(int step, double loss) {
        sum += loss;
        count++;
        if (count == EVERY) {
            points.add(new double[] {step, sum / count});
            sum = 0;
            count = 0;
        }
    }

    /** Writes {@code name.csv} and {@code name.png}. */
    void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        StringBuilder table = new StringBuilder("step,loss\n");
        for (double[] p : points) {
            table.append(String.format(Locale.ROOT, "%d,%.7f%n", (int) p[0], p[1]));
        }
        Files.writeString(folder.resolve(name + ".csv"), table);
        ImageIO.write(picture(name), "png", folder.resolve(name + ".png").toFile());
    }

    private BufferedImage picture(String name) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(Color.DARK_GRAY);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        g.drawString(name + ": loss by step, logarithmic", LEFT, 20);
        if (points.size() > 1) {
            plot(g);
        }
        g.dispose();
        return image;
    }

    private void plot(Graphics2D g) {
        double low = Math.floor(Math.log10(
                points.stream().mapToDouble(p -> Math.max(1e-9, p[1])).min().orElseThrow()));
        double high = Math.ceil(Math.log10(
                points.stream().mapToDouble(p -> Math.max(1e-9, p[1])).max().orElseThrow()));
        double last = points.get(points.size() - 1)[0];
        g.setColor(Color.LIGHT_GRAY);
        for (double decade = low; decade <= high; decade++) {
            int y = (int) row(decade, low, high);
            g.drawLine(LEFT, y, WIDTH - MARGIN, y);
            g.drawString(String.format(Locale.ROOT, "1e%d", (int) decade), 30, y + 5);
        }
        g.drawString(String.format(Locale.ROOT, "%d steps", (int) last), WIDTH - 130, HEIGHT - 20);
        Path2D line = new Path2D.Double();
        for (double[] p : points) {
            double x = LEFT + (WIDTH - LEFT - MARGIN) * p[0] / last;
            double y = row(Math.log10(Math.max(1e-9, p[1])), low, high);
            if (line.getCurrentPoint() == null) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        g.setColor(new Color(200, 90, 20));
        g.setStroke(new BasicStroke(2));
        g.draw(line);
    }

    private static double row(double value, double low, double high) {
        return MARGIN + (HEIGHT - BOTTOM - MARGIN) * (high - value) / Math.max(1e-9, high - low);
    }
}
