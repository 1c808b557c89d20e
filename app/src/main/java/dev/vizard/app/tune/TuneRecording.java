package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import dev.vizard.vision.pose.HeadPose;
import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;

/** The measured poses of five seconds of rest and five of motion, and whether they are fit to tune a filter by. */
final class TuneRecording {

    /** How long the head is to rest, and then to move, seconds. */
    static final double PART_SECONDS = 5;

    /** Of the five, so much must have been rest, and so much motion. */
    private static final double LEAST_REST = 2;

    private static final double LEAST_MOTION = 1.5;

    /** So far the head must have turned, degrees. */
    private static final double LEAST_TURN = 10;

    /** Fewer pictures a second tell nothing of jitter. */
    private static final double LEAST_RATE = 8;

    private final double begin;
    private final List<HeadPose> poses = new ArrayList<>();
    private final RotationSeries raw = new RotationSeries();

    /** One that begins then, seconds. */
    TuneRecording(double begin) {
        this.begin = begin;
    }

    /** Takes down a pose that was measured at a time; what is earlier than the beginning or the last is passed over. */
    void add(double at, HeadPose pose) {
        if (at >= begin && at <= begin + 2 * PART_SECONDS && (poses.isEmpty() || at > newest())) {
            poses.add(pose);
            raw.add(at, pose);
        }
    }

    /** When the newest pose was measured; the beginning where there is none yet. */
    double newest() {
        return poses.isEmpty() ? begin : raw.seconds(raw.size() - 1);
    }

    List<HeadPose> poses() {
        return poses;
    }

    RotationSeries raw() {
        return raw;
    }

    /** In one line, why no filter can be tuned by it; empty where it can. */
    String complaint() {
        if (lostSeconds() > MotionPhases.GAP_SECONDS) {
            return "the face was lost for a while; keep it in the picture and try again";
        }
        if (poses.size() < LEAST_RATE * 2 * PART_SECONDS) {
            return "there were too few pictures, " + poses.size() + " in ten seconds; try again with more light";
        }
        MotionPhases phases = new MotionPhases(raw);
        if (secondsWithin(phases.rests(), begin, begin + PART_SECONDS) < LEAST_REST) {
            return "the head did not rest in the first five seconds; hold it still and try again";
        }
        if (secondsWithin(phases.motions(), begin + PART_SECONDS, begin + 2 * PART_SECONDS) < LEAST_MOTION
                || turnedDegrees(phases.motions()) < LEAST_TURN) {
            return "the head moved too little in the last five seconds; turn it about and try again";
        }
        return "";
    }

    private double lostSeconds() {
        double longest = begin + 2 * PART_SECONDS - newest();
        double before = begin;
        for (int i = 0; i < raw.size(); i++) {
            longest = Math.max(longest, raw.seconds(i) - before);
            before = raw.seconds(i);
        }
        return longest;
    }

    private double secondsWithin(List<Phase> phases, double from, double to) {
        double sum = 0;
        for (Phase phase : phases) {
            sum += Math.max(0, Math.min(to, raw.seconds(phase.to() - 1)) - Math.max(from, raw.seconds(phase.from())));
        }
        return sum;
    }

    private double turnedDegrees(List<Phase> motions) {
        double most = 0;
        Quaterniond first = new Quaterniond();
        Quaterniond later = new Quaterniond();
        for (Phase phase : motions) {
            raw.rotation(phase.from(), first);
            for (int i = phase.from(); i < phase.to(); i++) {
                most = Math.max(most, SmoothingMetrics.degreesBetween(first, raw.rotation(i, later)));
            }
        }
        return most;
    }
}
