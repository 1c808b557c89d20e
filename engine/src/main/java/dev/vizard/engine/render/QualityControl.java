package dev.vizard.engine.render;

/**
 * Chooses the quality by the time that frames take: lower as soon as frames are late, higher only when there would be
 * room to spare, and ever more reluctantly after it had to give way. No GL in it.
 */
final class QualityControl {
    /** A frame later than this misses every second refresh of a 60 Hz screen. */
    static final float LATE_MILLIS = 20;

    /** Room needed before more is tried: a step up costs two to three times as much. */
    static final float SPARE_MILLIS = 5;

    private static final int WINDOW = 40;
    private static final float FIRST_PATIENCE_SECONDS = 2;
    private static final float LONGEST_PATIENCE_SECONDS = 240;

    private final float[] window = new float[WINDOW];
    private final float[] sorted = new float[WINDOW];
    private int filled;
    private Quality current;
    private float calmSeconds;
    private float patienceSeconds = FIRST_PATIENCE_SECONDS;

    QualityControl(Quality first) {
        current = first;
    }

    /** Takes note of what a frame cost and how long ago the one before began; returns the quality for the next. */
    Quality next(float costMillis, float seconds) {
        window[filled++ % WINDOW] = costMillis;
        calmSeconds += seconds;
        if (filled < WINDOW) {
            return current;
        }
        float typical = upperQuartile();
        if (typical > LATE_MILLIS && current != Quality.LOW) {
            current = current == Quality.HIGH ? Quality.MEDIUM : Quality.LOW;
            patienceSeconds = Math.min(LONGEST_PATIENCE_SECONDS, patienceSeconds * 4);
            start();
        } else if (typical < SPARE_MILLIS && current != Quality.HIGH && calmSeconds > patienceSeconds) {
            current = current == Quality.LOW ? Quality.MEDIUM : Quality.HIGH;
            start();
        }
        return current;
    }

    private void start() {
        filled = 0;
        calmSeconds = 0;
    }

    private float upperQuartile() {
        System.arraycopy(window, 0, sorted, 0, WINDOW);
        java.util.Arrays.sort(sorted);
        return sorted[WINDOW * 3 / 4];
    }

    Quality current() {
        return current;
    }
}
