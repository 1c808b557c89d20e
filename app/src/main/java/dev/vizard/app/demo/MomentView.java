package dev.vizard.app.demo;

import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.MaskPoser;
import dev.vizard.app.stage.Stage;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.face.FaceLandmarks;
import java.nio.ByteBuffer;

/** One moment for the contact sheet: the camera's picture with its landmarks on the left, the mask on the right. */
final class MomentView {

    private static final byte[] POINT = {(byte) 255, (byte) 200, (byte) 90};

    /** The half is narrow: wide enough for the mask to fit across. */
    private static final float NARROW = 1.22f;

    private final int width;
    private final int height;
    private final byte[] rgb;

    MomentView(int width, int height) {
        this.width = width;
        this.height = height;
        rgb = new byte[width * height * 3];
    }

    /** The picture, 8-bit red, green, blue, rows from the top. */
    byte[] compose(Stage stage, MaskPoser poser, TrackedFrame frame, ViewSettings view) {
        int half = width / 2;
        byte[] mask = new byte[half * height * 3];
        stage.drawAside(poser, view, NARROW, half, height, mask);
        for (int y = 0; y < height; y++) {
            System.arraycopy(mask, y * half * 3, rgb, (y * width + half) * 3, half * 3);
        }
        drawPicture(frame, view.mirrored(), half);
        return rgb;
    }

    /** Fills the left half, cutting off what sticks out at the sides. */
    private void drawPicture(TrackedFrame frame, boolean mirrored, int half) {
        int sourceWidth = frame.picture.width();
        int sourceHeight = frame.picture.height();
        double scale = Math.max((double) half / sourceWidth, (double) height / sourceHeight);
        double left = (sourceWidth - half / scale) / 2;
        double top = (sourceHeight - height / scale) / 2;
        ByteBuffer bgr = frame.picture.bgr();
        for (int y = 0; y < height; y++) {
            int sy = Math.max(0, Math.min(sourceHeight - 1, (int) (top + y / scale)));
            for (int x = 0; x < half; x++) {
                int sx = Math.max(0, Math.min(sourceWidth - 1, (int) (left + (mirrored ? half - 1 - x : x) / scale)));
                int from = (sy * sourceWidth + sx) * 3;
                int to = (y * width + x) * 3;
                rgb[to] = bgr.get(from + 2);
                rgb[to + 1] = bgr.get(from + 1);
                rgb[to + 2] = bgr.get(from);
            }
        }
        if (!frame.landmarks.found()) {
            return;
        }
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            int x = (int) ((frame.landmarks.x(i) - left) * scale);
            int y = (int) ((frame.landmarks.y(i) - top) * scale);
            x = mirrored ? half - 1 - x : x;
            if (x >= 0 && y >= 0 && x < half && y < height) {
                System.arraycopy(POINT, 0, rgb, (y * width + x) * 3, 3);
            }
        }
    }
}
