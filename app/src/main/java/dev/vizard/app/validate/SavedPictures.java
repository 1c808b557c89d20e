package dev.vizard.app.validate;

import dev.vizard.app.UserError;
import dev.vizard.engine.render.PngWriter;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.pose.EulerAngles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A folder of pictures with their truth in {@code truth.csv}. */
final class SavedPictures implements AutoCloseable {

    private static final String HEADER = "file,identity,found,fov_deg,yaw_deg,pitch_deg,roll_deg,qw,qx,qy,qz,"
            + "tx_cm,ty_cm,tz_cm,seen_yaw_deg,seen_pitch_deg,seen_roll_deg\n";

    private final Path folder;
    private final Writer truth;
    private int count;

    SavedPictures(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            truth = Files.newBufferedWriter(folder.resolve("truth.csv"));
            truth.write(HEADER);
        } catch (IOException e) {
            throw new UserError("cannot write into " + folder + "; choose a folder that can be written to", e);
        }
    }

    void add(Head head, Shot shot, Frame frame, boolean found) {
        String name = String.format(Locale.ROOT, "%s-%05d.png", head.name(), count++);
        byte[] rgb = new byte[frame.width() * frame.height() * 3];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = frame.bgr().get(i + 2);
            rgb[i + 1] = frame.bgr().get(i + 1);
            rgb[i + 2] = frame.bgr().get(i);
        }
        PngWriter.write(folder.resolve(name), frame.width(), frame.height(), rgb);
        EulerAngles angles = shot.truth().angles();
        EulerAngles seen = shot.seen();
        try {
            truth.write(String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%.3f,%.4f,%.4f,%.4f,%.7f,%.7f,%.7f,%.7f,%.3f,%.3f,%.3f,%.4f,%.4f,%.4f%n",
                    name,
                    head.name(),
                    found ? 1 : 0,
                    shot.fovDegrees(),
                    angles.yawDegrees(),
                    angles.pitchDegrees(),
                    angles.rollDegrees(),
                    shot.truth().qw(),
                    shot.truth().qx(),
                    shot.truth().qy(),
                    shot.truth().qz(),
                    shot.truth().txCm(),
                    shot.truth().tyCm(),
                    shot.truth().tzCm(),
                    seen.yawDegrees(),
                    seen.pitchDegrees(),
                    seen.rollDegrees()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        truth.close();
    }
}
