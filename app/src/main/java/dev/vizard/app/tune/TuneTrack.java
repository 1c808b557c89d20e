package dev.vizard.app.tune;

import dev.vizard.app.tune.MotionPhases.Phase;
import dev.vizard.app.tune.TuneMotion.Kind;
import dev.vizard.vision.filter.QuaternionMath;
import dev.vizard.vision.pose.HeadPose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * What is replayed through the filters: measured poses, what they are compared with (the truth, or the measured poses
 * themselves where nobody knows it), and which part is of which kind.
 */
final class TuneTrack {

    /** A motion with this speed in it counts as a turn, degrees/s; a slower one as sway. */
    private static final double FAST = 100;

    private static final long MOTION_SEED = 11;

    private final String name;
    private final List<HeadPose> raw;
    private final RotationSeries rawSeries = new RotationSeries();
    private final RotationSeries reference;
    private List<HeadPose> truth = List.of();
    /** Null where it is not the synthetic one. */
    private TuneMotion motion;

    private final Map<Kind, List<Phase>> phases = new EnumMap<>(Kind.class);

    private TuneTrack(String name, List<HeadPose> raw, RotationSeries truth) {
        this.name = name;
        this.raw = raw;
        raw.forEach(pose -> rawSeries.add(seconds(pose), pose));
        reference = truth == null ? rawSeries : truth;
    }

    /** The synthetic one with this noise on it. */
    static TuneTrack synthetic(MeasuredNoise noise, long seed) {
        return synthetic(TunePlan.DEFAULT, noise, seed);
    }

    /** A synthetic one with this noise on it. */
    static TuneTrack synthetic(TunePlan plan, MeasuredNoise noise, long seed) {
        TuneMotion motion = new TuneMotion(plan, MOTION_SEED);
        List<HeadPose> truth = new ArrayList<>();
        SplittableRandom clock = new SplittableRandom(seed);
        for (int i = 0; i < motion.seconds() * plan.fps(); i++) {
            double late = plan.uneven() * clock.nextDouble();
            if (clock.nextDouble() >= plan.lost()) {
                truth.add(motion.at((i + late) / plan.fps()));
            }
        }
        TuneTrack track = ofTruth("synthetic, noise of " + noise.light() + " light", truth, noise, seed);
        track.motion = motion;
        for (Kind kind : Kind.values()) {
            track.phases.put(kind, motion.phases(kind, track.reference));
        }
        return track;
    }

    /** True poses with this noise put on them; what is rest and what motion is seen from the truth. */
    static TuneTrack withNoise(String name, List<HeadPose> truth, MeasuredNoise noise, long seed) {
        TuneTrack track = ofTruth(name + ", noise of " + noise.light() + " light", truth, noise, seed);
        track.tellPhases();
        return track;
    }

    /** Poses as they were recorded; nobody knows the truth. */
    static TuneTrack recorded(String name, List<HeadPose> raw) {
        TuneTrack track = new TuneTrack(name, raw, null);
        track.tellPhases();
        return track;
    }

    /** Poses as they were measured, and the true ones of the same frames. */
    static TuneTrack measured(String name, List<HeadPose> raw, List<HeadPose> truth) {
        RotationSeries series = new RotationSeries();
        for (int i = 0; i < raw.size(); i++) {
            series.add(seconds(raw.get(i)), truth.get(i));
        }
        TuneTrack track = new TuneTrack(name, raw, series);
        track.truth = truth;
        track.tellPhases();
        return track;
    }

    private static TuneTrack ofTruth(String name, List<HeadPose> truth, MeasuredNoise noise, long seed) {
        RotationSeries series = new RotationSeries();
        List<HeadPose> raw = new ArrayList<>(truth.size());
        double[][] samples = noise.sample(truth.size(), seed);
        Quaterniond rotation = new Quaterniond();
        Quaterniond scratch = new Quaterniond();
        for (int i = 0; i < truth.size(); i++) {
            HeadPose pose = truth.get(i);
            series.add(seconds(pose), pose);
            double[] n = samples[i];
            // Head axes: pitch is about x, yaw about y, roll about z.
            QuaternionMath.turn(pose.rotation(rotation), new Vector3d(n[1], n[0], n[2]), scratch);
            Vector3d position = new Vector3d(pose.txCm() + n[3], pose.tyCm() + n[4], pose.tzCm() + n[5]);
            raw.add(HeadPose.of(rotation, position, 1, i, pose.captureNanos()));
        }
        TuneTrack track = new TuneTrack(name, raw, series);
        track.truth = truth;
        return track;
    }

    private void tellPhases() {
        MotionPhases told = new MotionPhases(reference);
        phases.put(Kind.REST, SmoothingMetrics.settled(reference, told.rests()));
        phases.put(Kind.TURN, new ArrayList<>());
        phases.put(Kind.SWAY, new ArrayList<>());
        phases.put(Kind.ABRUPT, List.of());
        for (Phase motion : told.motions()) {
            double fastest = 0;
            for (int i = motion.from(); i < motion.to(); i++) {
                fastest = Math.max(fastest, told.speed(i));
            }
            phases.get(fastest > FAST ? Kind.TURN : Kind.SWAY).add(motion);
        }
    }

    static double seconds(HeadPose pose) {
        return pose.captureNanos() * 1e-9;
    }

    /** What it is called in tables. */
    String name() {
        return name;
    }

    /** The measured poses in order. */
    List<HeadPose> raw() {
        return raw;
    }

    /** Their rotations. */
    RotationSeries rawSeries() {
        return rawSeries;
    }

    /** What smoothed poses are compared with, the same moments. */
    RotationSeries reference() {
        return reference;
    }

    /** The true poses of the same frames; empty where nobody knows them. */
    List<HeadPose> truth() {
        return truth;
    }

    /** Whether that is the truth. */
    boolean hasTruth() {
        return reference != rawSeries;
    }

    /** Whether it is the synthetic one, which the bars are about. */
    boolean synthetic() {
        return motion != null;
    }

    /** Where the head was at any moment: the truth where it is known, else between the measured poses. */
    Quaterniond headAt(double seconds, Quaterniond into) {
        return motion == null ? reference.at(seconds, into) : motion.at(seconds).rotation(into);
    }

    /** The stretches of a kind. */
    List<Phase> phases(Kind kind) {
        return phases.get(kind);
    }
}
