package dev.vizard.app.validate;

import dev.vizard.vision.capture.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Makes of a clean picture what a camera would have delivered. Single-threaded; keeps its memory. */
final class SensorModel {

    private static final int TABLE = 1 << 16;

    private final float[] bell = new float[TABLE];
    private byte[] from = new byte[0];
    private byte[] to = new byte[0];

    SensorModel() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < TABLE; i++) {
            bell[i] = (float) random.nextGaussian();
        }
    }

    /** Turns red, green, blue bytes from the top into the frame that the camera delivers. */
    void expose(byte[] rgb, int width, int height, Sensor sensor, long seed, Frame into) {
        int bytes = width * height * 3;
        if (from.length != bytes) {
            from = new byte[bytes];
            to = new byte[bytes];
        }
        for (int i = 0; i < bytes; i += 3) {
            from[i] = rgb[i + 2];
            from[i + 1] = rgb[i + 1];
            from[i + 2] = rgb[i];
        }
        if (sensor.blurPixels() > 0) {
            smear(width, height, sensor);
            swap();
        }
        for (int i = 0; i < sensor.softness(); i++) {
            soften(width, height);
            swap();
        }
        addNoise(sensor.noise(), seed);
        byte[] done = sensor.jpegQuality() < 1 ? compressed(width, height, sensor.jpegQuality()) : from;
        ByteBuffer picture = into.resize(width, height);
        picture.put(done).flip();
    }

    private void swap() {
        byte[] t = from;
        from = to;
        to = t;
    }

    private void smear(int width, int height, Sensor sensor) {
        int taps = (int) Math.ceil(sensor.blurPixels());
        int[] dx = new int[taps];
        int[] dy = new int[taps];
        for (int t = 0; t < taps; t++) {
            double at = (taps == 1 ? 0 : (double) t / (taps - 1) - 0.5) * sensor.blurPixels();
            dx[t] = (int) Math.round(at * Math.cos(Math.toRadians(sensor.blurDegrees())));
            dy[t] = (int) Math.round(at * Math.sin(Math.toRadians(sensor.blurDegrees())));
        }
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i += 3) {
                int blue = 0;
                int green = 0;
                int red = 0;
                for (int t = 0; t < taps; t++) {
                    int sx = Math.max(0, Math.min(width - 1, x + dx[t]));
                    int sy = Math.max(0, Math.min(height - 1, y + dy[t]));
                    int s = (sy * width + sx) * 3;
                    blue += from[s] & 255;
                    green += from[s + 1] & 255;
                    red += from[s + 2] & 255;
                }
                to[i] = (byte) (blue / taps);
                to[i + 1] = (byte) (green / taps);
                to[i + 2] = (byte) (red / taps);
            }
        }
    }

    // 1 2 1 across and down.
    private void soften(int width, int height) {
        int row = width * 3;
        System.arraycopy(from, 0, to, 0, from.length);
        for (int y = 1; y < height - 1; y++) {
            for (int i = y * row + 3; i < (y + 1) * row - 3; i++) {
                int above = (from[i - row - 3] & 255) + 2 * (from[i - row] & 255) + (from[i - row + 3] & 255);
                int here = (from[i - 3] & 255) + 2 * (from[i] & 255) + (from[i + 3] & 255);
                int below = (from[i + row - 3] & 255) + 2 * (from[i + row] & 255) + (from[i + row + 3] & 255);
                to[i] = (byte) ((above + 2 * here + below + 8) / 16);
            }
        }
    }

    private void addNoise(double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int at = 0;
        for (int i = 0; i < from.length; i++) {
            if (i % 1024 == 0) {
                at = random.nextInt(TABLE - 1024);
            }
            int value = Math.round((from[i] & 255) + (float) deviation * bell[at++]);
            from[i] = (byte) Math.max(0, Math.min(255, value));
        }
    }

    private byte[] compressed(int width, int height, float quality) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(from, 0, pixels, 0, from.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            // Memory does not fail to be written.
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            image.createGraphics().drawImage(read, 0, 0, null);
            return pixels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
