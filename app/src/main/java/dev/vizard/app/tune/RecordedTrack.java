package dev.vizard.app.tune;

import dev.vizard.app.UserError;
import dev.vizard.vision.pose.HeadPose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Poses from the table that {@code vizard track --csv} writes. Columns are found by their names, so that a later version's
 * table may have more. Frames without a face are gaps; another file's rows begin after a gap.
 */
final class RecordedTrack {

    /** Hours of poses; a file beyond is something else. */
    private static final long LONGEST_BYTES = 256L << 20;

    private static final double SECONDS_BETWEEN_FILES = 2;
    private static final int FEWEST_POSES = 30;

    private final Path file;
    private final int fileColumn;
    private final int timeColumn;
    private final int foundColumn;
    private final int[] numberColumns;
    private final List<HeadPose> poses = new ArrayList<>();
    private String input;
    private double last;
    private double offset;

    private RecordedTrack(Path file, List<String> columns) {
        this.file = file;
        fileColumn = column(columns, "file");
        timeColumn = column(columns, "time_s");
        foundColumn = column(columns, "found");
        numberColumns = Arrays.stream("qx,qy,qz,qw,tx_cm,ty_cm,tz_cm,reliability".split(","))
                .mapToInt(name -> column(columns, name))
                .toArray();
    }

    /**
     * Reads a table.
     *
     * @throws UserError in one line, when the file is missing, damaged, no such table or too short to tell anything
     */
    static TuneTrack read(Path file) {
        List<String> lines;
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                throw new UserError(file + " is too long to be a table of poses; give one that ./vizard track wrote");
            }
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UserError(
                    file + " cannot be read as a table; give a file that ./vizard track INPUT --csv FILE wrote", e);
        }
        RecordedTrack table = new RecordedTrack(
                file, lines.isEmpty() ? List.of() : fields(lines.get(0).strip()));
        for (int i = 1; i < lines.size(); i++) {
            try {
                table.add(fields(lines.get(i)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new UserError(
                        file + ", line " + (i + 1) + " is no pose of a table that ./vizard track wrote ("
                                + e.getMessage() + "); track the video again",
                        e);
            }
        }
        if (table.poses.size() < FEWEST_POSES) {
            throw new UserError(file + " holds " + table.poses.size() + " poses with a face where at least "
                    + FEWEST_POSES + " are needed; track a longer video");
        }
        return TuneTrack.recorded(file.getFileName().toString(), table.poses);
    }

    private int column(List<String> columns, String name) {
        int at = columns.indexOf(name);
        if (at < 0) {
            throw new UserError(file + " has no column '" + name
                    + "' in its first line; give a file that ./vizard track INPUT --csv FILE wrote");
        }
        return at;
    }

    private void add(List<String> row) {
        if (row.get(foundColumn).equals("0")) {
            return;
        }
        double time = finite(row.get(timeColumn));
        if (!row.get(fileColumn).equals(input)) {
            offset = input == null ? 0 : last + SECONDS_BETWEEN_FILES - time;
            input = row.get(fileColumn);
        } else if (time + offset < last) {
            throw new IllegalArgumentException("its time is before that of the line above");
        }
        last = time + offset;
        double[] v = Arrays.stream(numberColumns)
                .mapToObj(row::get)
                .mapToDouble(RecordedTrack::finite)
                .toArray();
        Quaterniond rotation = new Quaterniond(v[0], v[1], v[2], v[3]);
        if (Math.abs(rotation.lengthSquared() - 1) > 0.01) {
            throw new IllegalArgumentException("its quaternion is not of unit length");
        }
        poses.add(HeadPose.of(
                rotation.normalize(), new Vector3d(v[4], v[5], v[6]), v[7], poses.size(), Math.round(last * 1e9)));
    }

    private static double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(text + " is no number");
        }
        return value;
    }

    /** One line's fields; one in quotes may hold commas and doubled quotes (RFC 4180). */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
