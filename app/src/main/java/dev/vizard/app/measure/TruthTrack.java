package dev.vizard.app.measure;

import dev.vizard.app.UserError;
import dev.vizard.vision.pose.HeadPose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The true poses of a clip's frames, from {@code NAME.truth.csv} beside {@code NAME.mp4}. */
public final class TruthTrack {

    private static final String HEADER = "frame,time_s,yaw_deg,pitch_deg,roll_deg,qw,qx,qy,qz,tx_cm,ty_cm,tz_cm";

    private final List<HeadPose> poses;

    private TruthTrack(List<HeadPose> poses) {
        this.poses = poses;
    }

    /** The truth beside a clip, or none. */
    public static TruthTrack beside(Path clip) {
        String name = clip.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path file = clip.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".truth.csv");
        return Files.isRegularFile(file) ? read(file) : new TruthTrack(List.of());
    }

    /** No truth. */
    public static TruthTrack none() {
        return new TruthTrack(List.of());
    }

    static TruthTrack read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
                throw new UserError(file + " does not begin with '" + HEADER + "'; make it again with ./vizard synth");
            }
            List<HeadPose> poses = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] v = line.split(",", -1);
                poses.add(new HeadPose(
                        Double.parseDouble(v[6]),
                        Double.parseDouble(v[7]),
                        Double.parseDouble(v[8]),
                        Double.parseDouble(v[5]),
                        Double.parseDouble(v[9]),
                        Double.parseDouble(v[10]),
                        Double.parseDouble(v[11]),
                        1,
                        Long.parseLong(v[0]),
                        Math.round(Double.parseDouble(v[1]) * 1e9)));
            }
            return new TruthTrack(poses);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new UserError("the truth in " + file + " cannot be read; make it again with ./vizard synth", e);
        }
    }

    /** The true pose of a frame, or null where nobody knows it. */
    public HeadPose at(long frame) {
        return frame >= 0 && frame < poses.size() ? poses.get((int) frame) : null;
    }

    /** Whether anything is known. */
    public boolean known() {
        return !poses.isEmpty();
    }
}
