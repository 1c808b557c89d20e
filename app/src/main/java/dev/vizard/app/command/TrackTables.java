package dev.vizard.app.command;

import dev.vizard.app.UserError;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The tables that {@code track} writes; other programs rely on their columns. */
final class TrackTables implements AutoCloseable {

    private static final String POSES =
            "file,frame,time_s,found,yaw_deg,pitch_deg,roll_deg,qw,qx,qy,qz,tx_cm,ty_cm,tz_cm,reliability";
    private static final String POINTS = "file,frame,index,x,y,z";

    private final Writer poses;
    private final Writer points;

    /** Begins the tables; {@code pointsFile} may be null. */
    TrackTables(Path posesFile, Path pointsFile) {
        poses = begin(posesFile, POSES);
        try {
            points = pointsFile == null ? null : begin(pointsFile, POINTS);
        } catch (UserError e) {
            try {
                poses.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private static Writer begin(Path file, String header) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Writer writer = Files.newBufferedWriter(file);
            writer.write(header);
            writer.write('\n');
            return writer;
        } catch (IOException e) {
            throw new UserError("cannot write " + file + "; choose a folder that can be written to", e);
        }
    }

    /** Adds a frame; without a face its angles stay empty. */
    void add(String file, TrackedFrame frame) throws IOException {
        String name = quoted(file);
        HeadPose p = frame.filtered();
        String start = String.format(
                Locale.ROOT, "%s,%d,%.6f,", name, frame.picture.sequence(), frame.picture.captureNanos() * 1e-9);
        poses.write(start);
        if (!frame.landmarks.found()) {
            poses.write("0,,,,,,,,,,,0\n");
            return;
        }
        EulerAngles a = p.angles();
        poses.write(String.format(
                Locale.ROOT,
                "1,%.4f,%.4f,%.4f,%.7f,%.7f,%.7f,%.7f,%.3f,%.3f,%.3f,%.4f%n",
                a.yawDegrees(),
                a.pitchDegrees(),
                a.rollDegrees(),
                p.qw(),
                p.qx(),
                p.qy(),
                p.qz(),
                p.txCm(),
                p.tyCm(),
                p.tzCm(),
                p.reliability()));
        if (points != null) {
            addPoints(name, frame);
        }
    }

    private void addPoints(String name, TrackedFrame frame) throws IOException {
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            points.write(String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%.4f,%.4f,%.4f%n",
                    name,
                    frame.picture.sequence(),
                    i,
                    frame.landmarks.x(i),
                    frame.landmarks.y(i),
                    frame.landmarks.z(i)));
        }
    }

    /** A name with a comma or a quote in it is put into quotes (RFC 4180). */
    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    @Override
    public void close() throws IOException {
        try (poses) {
            if (points != null) {
                points.close();
            }
        }
    }
}
