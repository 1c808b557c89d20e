package dev.vizard.app.command;

import dev.vizard.app.ProgressBar;
import dev.vizard.app.record.ContactSheet;
import dev.vizard.app.record.RecordException;
import dev.vizard.app.record.VideoWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A mask that turns once about its vertical axis, as a clip or as views on one sheet.
 *
 * @param view draws the mask, turned by that many degrees more, as red, green, blue bytes from the top
 * @param width of a picture, pixels
 * @param height of a picture, pixels
 */
record Turntable(View view, int width, int height) {

    /** Views on a sheet, and how many beside each other. */
    static final int VIEWS = 8;

    private static final int COLUMNS = 4;
    private static final double FULL_TURN = 360;

    /** Draws one view. */
    interface View {
        byte[] at(double yawDegrees);
    }

    void film(Path file, double seconds, double fps) throws RecordException {
        int frames = (int) Math.max(1, Math.round(seconds * fps));
        ByteBuffer picture = ByteBuffer.allocateDirect(width * height * 3);
        try (VideoWriter writer = VideoWriter.start(file, width, height, fps);
                ProgressBar progress = new ProgressBar("turning")) {
            for (int frame = 0; frame < frames; frame++) {
                writer.frame(
                        picture.clear().put(view.at(FULL_TURN * frame / frames)).clear());
                progress.show(frame + 1, frames, String.format(Locale.ROOT, "frame %d of %d", frame + 1, frames));
            }
        }
    }

    void sheet(Path file) throws RecordException {
        ContactSheet sheet = new ContactSheet(width, height, COLUMNS, VIEWS / COLUMNS);
        try (ProgressBar progress = new ProgressBar("turning")) {
            for (int i = 0; i < VIEWS; i++) {
                double yaw = FULL_TURN * i / VIEWS;
                sheet.add(view.at(yaw), width, height, String.format(Locale.ROOT, "%.0f\u00b0", yaw));
                progress.show(i + 1, VIEWS, "view " + (i + 1));
            }
        }
        sheet.write(file);
    }
}
