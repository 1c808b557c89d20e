package dev.vizard.app.synth;

import dev.vizard.vision.pose.EulerAngles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Writes what the tracker should find: one row a frame, the head's angles, rotation and place in camera axes. */
final class TruthWriter {

    /** The columns. */
    static final String HEADER = "frame,time_s,yaw_deg,pitch_deg,roll_deg,qw,qx,qy,qz,tx_cm,ty_cm,tz_cm";

    private final List<String> rows = new ArrayList<>();

    TruthWriter() {
        rows.add(HEADER);
    }

    /** Adds the next frame. */
    void add(double timeSeconds, HeadMotion motion) {
        EulerAngles angles = motion.angles();
        Quaterniond q = motion.rotation();
        Vector3d t = motion.origin();
        rows.add(String.format(
                Locale.ROOT,
                "%d,%.5f,%.4f,%.4f,%.4f,%.7f,%.7f,%.7f,%.7f,%.4f,%.4f,%.4f",
                rows.size() - 1,
                timeSeconds,
                angles.yawDegrees(),
                angles.pitchDegrees(),
                angles.rollDegrees(),
                q.w,
                q.x,
                q.y,
                q.z,
                t.x,
                t.y,
                t.z));
    }

    /** Writes all rows. */
    void write(Path file) throws IOException {
        Files.writeString(file, String.join("\n", rows) + "\n", StandardCharsets.US_ASCII);
    }
}
