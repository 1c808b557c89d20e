package dev.vizard.app.validate;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.pose.HeadPose;
import java.nio.ByteBuffer;
import org.joml.Quaterniond;

/** Pictures that are mirrored or turned about their centre, and what becomes of a pose in them. */
final class PictureMoves {

    private PictureMoves() {}

    /** Left and right exchanged. */
    static void mirror(Frame from, Frame to) {
        ByteBuffer source = from.bgr();
        int width = from.width();
        ByteBuffer target = to.resize(width, from.height());
        for (int y = 0, i = 0; y < from.height(); y++) {
            for (int x = width - 1; x >= 0; x--) {
                int at = (y * width + x) * 3;
                for (int c = 0; c < 3; c++) {
                    target.put(i++, source.get(at + c));
                }
            }
        }
        to.mark(from.sequence(), from.captureNanos());
    }

    /** M R M with M = diag(-1, 1, 1): pitch stays, yaw and roll change their sign. */
    static HeadPose mirrored(HeadPose pose) {
        return pose.withRotation(new Quaterniond(pose.qx(), -pose.qy(), -pose.qz(), pose.qw()));
    }

    /**
     * Turned anticlockwise about the centre, where the camera's axis goes through; bilinear, and beyond the edge the edge's
     * own colour.
     */
    static void turn(Frame from, double degrees, Frame to) {
        int width = from.width();
        int height = from.height();
        ByteBuffer source = from.bgr();
        ByteBuffer target = to.resize(width, height);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i += 3) {
                // A pixel's centre lies at halves; y runs down, so anticlockwise is minus the usual sense.
                double right = x + 0.5 - width / 2.0;
                double down = y + 0.5 - height / 2.0;
                sample(
                        source,
                        width,
                        height,
                        cos * right - sin * down + width / 2.0 - 0.5,
                        sin * right + cos * down + height / 2.0 - 0.5,
                        target,
                        i);
            }
        }
        to.mark(from.sequence(), from.captureNanos());
    }

    private static void sample(
            ByteBuffer source, int width, int height, double x, double y, ByteBuffer target, int at) {
        double cx = Math.max(0, Math.min(width - 1, x));
        double cy = Math.max(0, Math.min(height - 1, y));
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(height - 1, y0 + 1);
        double u = cx - x0;
        double v = cy - y0;
        for (int c = 0; c < 3; c++) {
            double top = (1 - u) * value(source, width, x0, y0, c) + u * value(source, width, x1, y0, c);
            double bottom = (1 - u) * value(source, width, x0, y1, c) + u * value(source, width, x1, y1, c);
            target.put(at + c, (byte) Math.round((1 - v) * top + v * bottom));
        }
    }

    private static int value(ByteBuffer source, int width, int x, int y, int channel) {
        return source.get((y * width + x) * 3 + channel) & 0xff;
    }

    /** The same turn about the camera's axis. */
    static HeadPose turned(HeadPose pose, double degrees) {
        Quaterniond rotation = pose.rotation(new Quaterniond()).rotateLocalZ(Math.toRadians(degrees));
        return pose.withRotation(rotation);
    }
}
