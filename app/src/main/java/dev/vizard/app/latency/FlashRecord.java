package dev.vizard.app.latency;

import dev.vizard.vision.capture.Frame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a camera saw while a square went white and black: coarse brightness of every picture, and when the square changed.
 * Filled by two threads, each its own half; read when both are done.
 */
final class FlashRecord {

    /** Cells across and down. */
    static final int COLUMNS = 32;

    static final int ROWS = 24;

    private static final int SAMPLES = 4;

    /**
     * A picture, coarsely.
     *
     * @param nanos when it arrived, {@link System#nanoTime()}
     * @param cells brightness 0..255, row by row
     */
    record Picture(long nanos, float[] cells) {}

    /**
     * A change of the square.
     *
     * @param nanos when the swap that shows it returned
     */
    record Change(long nanos, boolean white) {}

    private final List<Picture> pictures = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /** Takes down a picture; the camera's thread. */
    void see(Frame frame) {
        float[] cells = new float[COLUMNS * ROWS];
        ByteBuffer bgr = frame.bgr();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                cells[row * COLUMNS + column] = cell(bgr, frame.width(), frame.height(), column, row);
            }
        }
        pictures.add(new Picture(frame.captureNanos(), cells));
    }

    private static float cell(ByteBuffer bgr, int width, int height, int column, int row) {
        int sum = 0;
        for (int j = 0; j < SAMPLES; j++) {
            int y = (row * SAMPLES + j) * height / (ROWS * SAMPLES);
            for (int i = 0; i < SAMPLES; i++) {
                int x = (column * SAMPLES + i) * width / (COLUMNS * SAMPLES);
                // Green alone: most of brightness, and the least noise.
                sum += bgr.get((y * width + x) * 3 + 1) & 0xff;
            }
        }
        return (float) sum / (SAMPLES * SAMPLES);
    }

    /** Takes down a change; the window's thread. */
    void changed(long nanos, boolean white) {
        changes.add(new Change(nanos, white));
    }

    List<Picture> pictures() {
        return pictures;
    }

    List<Change> changes() {
        return changes;
    }
}
