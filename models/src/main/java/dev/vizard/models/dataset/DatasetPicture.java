package dev.vizard.models.dataset;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CanonicalFace;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * The first faces of a data set on one sheet: each close up, lit from the camera, with its angles, and in the corner the
 * whole picture with the place where it stands.
 */
final class DatasetPicture {

    private static final int COLUMNS = 6;
    private static final int ROWS = 4;
    private static final int CELL = 220;
    private static final int CAPTION = 22;
    /** Half a cell in face radii: what is farther out is cut off. */
    private static final double REACH = 2.5;

    private static final int INSET = 48;

    private final BufferedImage sheet =
            new BufferedImage(COLUMNS * CELL, ROWS * (CELL + CAPTION), BufferedImage.TYPE_INT_RGB);
    private final boolean whole;
    private final int[] triangles = CanonicalFace.get().triangles();
    private int next;

    /** A sheet of faces of these landmarks. */
    DatasetPicture(int[] landmarks) {
        whole = landmarks.length == FaceLandmarks.COUNT;
        Graphics2D g = sheet.createGraphics();
        g.setColor(new Color(18, 20, 24));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.dispose();
    }

    boolean isFull() {
        return next == COLUMNS * ROWS;
    }

    void add(DatasetFace face) {
        int left = next % COLUMNS * CELL;
        int top = next / COLUMNS * (CELL + CAPTION);
        next++;
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(left, top);
        Place place = Place.of(face);
        g.setClip(1, 1, CELL - 2, CELL - 2);
        if (whole) {
            mesh(g, face, place);
        } else {
            points(g, face, place);
        }
        inset(g, face, place);
        g.setClip(null);
        g.setColor(new Color(210, 205, 195));
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        g.drawString(
                String.format(Locale.ROOT, "yaw %+.0f  pitch %+.0f  roll %+.0f", face.yaw(), face.pitch(), face.roll()),
                8,
                CELL + 14);
        g.dispose();
    }

    /** Where the face is in its picture: its middle and the root mean square distance of its points from there. */
    private record Place(double x, double y, double radius) {

        static Place of(DatasetFace face) {
            int n = face.points();
            double x = IntStream.range(0, n).mapToDouble(face::x).average().orElseThrow();
            double y = IntStream.range(0, n).mapToDouble(face::y).average().orElseThrow();
            double squares = IntStream.range(0, n)
                    .mapToDouble(i -> Math.pow(face.x(i) - x, 2) + Math.pow(face.y(i) - y, 2))
                    .average()
                    .orElseThrow();
            return new Place(x, y, Math.max(1e-6, Math.sqrt(squares)));
        }

        double cellX(double pictureX) {
            return CELL / 2.0 * (1 + (pictureX - x) / (REACH * radius));
        }

        double cellY(double pictureY) {
            return CELL / 2.0 * (1 + (pictureY - y) / (REACH * radius));
        }
    }

    private void mesh(Graphics2D g, DatasetFace face, Place place) {
        // Far triangles first.
        int[] order = IntStream.range(0, triangles.length / 3)
                .boxed()
                .sorted(Comparator.comparingDouble(t -> -depth(face, t)))
                .mapToInt(Integer::intValue)
                .toArray();
        g.setStroke(new BasicStroke(0.5f));
        for (int t : order) {
            int a = triangles[3 * t];
            int b = triangles[3 * t + 1];
            int c = triangles[3 * t + 2];
            Path2D path = new Path2D.Double();
            path.moveTo(place.cellX(face.x(a)), place.cellY(face.y(a)));
            path.lineTo(place.cellX(face.x(b)), place.cellY(face.y(b)));
            path.lineTo(place.cellX(face.x(c)), place.cellY(face.y(c)));
            path.closePath();
            Color colour = colour(facing(face, a, b, c));
            g.setColor(colour);
            g.fill(path);
            g.setColor(colour.darker());
            g.draw(path);
        }
    }

    private double depth(DatasetFace face, int t) {
        return face.z(triangles[3 * t]) + face.z(triangles[3 * t + 1]) + face.z(triangles[3 * t + 2]);
    }

    /** Cosine of the angle between a triangle and the camera, negative where its back is seen. */
    private static double facing(DatasetFace face, int a, int b, int c) {
        double ux = face.x(b) - face.x(a);
        double uy = face.y(b) - face.y(a);
        double uz = face.z(b) - face.z(a);
        double vx = face.x(c) - face.x(a);
        double vy = face.y(c) - face.y(a);
        double vz = face.z(c) - face.z(a);
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        return -nz / Math.max(1e-12, Math.sqrt(nx * nx + ny * ny + nz * nz));
    }

    private static Color colour(double facing) {
        double light = 0.2 + 0.8 * Math.abs(facing);
        return facing > 0
                ? new Color((int) (235 * light), (int) (180 * light), (int) (140 * light))
                : new Color((int) (70 * light), (int) (80 * light), (int) (110 * light));
    }

    private static void points(Graphics2D g, DatasetFace face, Place place) {
        g.setColor(new Color(235, 180, 140));
        for (int i = 0; i < face.points(); i++) {
            g.fill(new Ellipse2D.Double(place.cellX(face.x(i)) - 4, place.cellY(face.y(i)) - 4, 8, 8));
            g.drawString(String.valueOf(i), (float) place.cellX(face.x(i)) + 6, (float) place.cellY(face.y(i)) - 4);
        }
    }

    private static void inset(Graphics2D g, DatasetFace face, Place place) {
        double scale = INSET / face.width();
        double left = CELL - INSET - 6;
        double top = 6;
        g.setStroke(new BasicStroke(1));
        g.setColor(new Color(12, 13, 16));
        Rectangle2D frame = new Rectangle2D.Double(left, top, INSET, face.height() * scale);
        g.fill(frame);
        g.setColor(new Color(120, 125, 135));
        g.draw(frame);
        double side = 2 * REACH * place.radius * scale;
        g.setColor(new Color(255, 195, 107));
        g.draw(new Rectangle2D.Double(left + place.x * scale - side / 2, top + place.y * scale - side / 2, side, side));
    }

    /** Writes the sheet as PNG. */
    void write(Path file) throws IOException {
        if (!ImageIO.write(sheet, "png", file.toFile())) {
            throw new IOException("this Java cannot write PNG pictures");
        }
    }
}
