package dev.vizard.models.evaluate;

import dev.vizard.models.synth.Condition;
import dev.vizard.models.synth.FaceSampler;
import dev.vizard.models.synth.PoseRange;
import dev.vizard.models.synth.SixPointSampler;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import dev.vizard.vision.pose.RayRectifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Lets every estimator see the same synthetic faces. Seeds are fixed, so figures other than times repeat. Errors are in
 * the camera's frame; where the field of view is told wrong they are in that of the ray on which the face is seen, since
 * the other then depends on where in the picture it is.
 */
public final class Evaluation {

    /** Faces a condition and range. */
    public static final int SAMPLES = 20_000;

    /** Faces a condition and range where there is no time. */
    public static final int QUICK_SAMPLES = 1_000;

    private static final int BLOCK = 500;
    private static final long SEED = 404;
    /** These know a rigid face of six points, on which the original's distribution is defined. */
    private static final Set<String> SIX_POINT = Set.of("neural-6", "original");

    /** The original's picture, in whose middle its faces stand at one pixel a unit of its model. */
    private static final int ORIGINAL_WIDTH = 640;

    private static final int ORIGINAL_HEIGHT = 480;

    /** Told about every condition that is done. */
    public interface Progress {
        /** After {@code done} of {@code all} conditions and ranges. */
        void report(int done, int all, String what);
    }

    private final Path models;
    private final List<String> names;
    private final int samples;

    /**
     * An evaluation.
     *
     * @param models the folder with the networks
     * @param estimators names of those that are judged
     * @param samples faces a condition and range
     */
    public Evaluation(Path models, List<String> estimators, int samples) {
        this.models = models;
        names = List.copyOf(estimators);
        this.samples = samples;
    }

    private record Task(Condition condition, PoseRange range) {}

    /** Judges all estimators on these conditions, over both ranges; the original's has but its own. */
    public List<EvaluationRow> run(List<Condition> conditions, Progress progress) {
        List<Task> tasks = new ArrayList<>();
        for (Condition condition : conditions) {
            tasks.add(new Task(condition, PoseRange.WIDE));
            if (condition != Condition.ORIGINAL) {
                tasks.add(new Task(condition, PoseRange.WORK));
            }
        }
        List<EvaluationRow> rows = new ArrayList<>();
        List<PoseEstimator> estimators = new ArrayList<>();
        try {
            for (String name : names) {
                estimators.add(PoseEstimators.create(name, models));
            }
            for (Task task : tasks) {
                rows.addAll(judge(estimators, task.condition, task.range));
                progress.report(
                        tasks.indexOf(task) + 1,
                        tasks.size(),
                        task.condition.label() + " " + task.range.name().toLowerCase(java.util.Locale.ROOT));
            }
        } finally {
            estimators.forEach(PoseEstimator::close);
        }
        return rows;
    }

    /** A face with its truth. */
    private static final class Case {
        final FaceLandmarks landmarks = new FaceLandmarks();
        CameraIntrinsics told;
        EulerAngles seen;
        HeadPose truth;
        /** From the told camera's frame to that of the ray; the identity where errors are in the camera's frame. */
        final Quaterniond judged = new Quaterniond();
    }

    private List<EvaluationRow> judge(List<PoseEstimator> estimators, Condition condition, PoseRange range) {
        List<EvaluationRow> rows = new ArrayList<>();
        FaceSampler sampler = new FaceSampler(
                IntStream.range(0, FaceLandmarks.COUNT).toArray(),
                new SplittableRandom(SEED + condition.ordinal() * 31L + range.ordinal()));
        SixPointSampler sixPoints = new SixPointSampler(new SplittableRandom(SEED));
        List<ErrorTally> tallies =
                estimators.stream().map(e -> new ErrorTally(samples)).toList();
        List<Case> cases = IntStream.range(0, BLOCK).mapToObj(i -> new Case()).toList();
        List<Case> sixPointCases =
                IntStream.range(0, BLOCK).mapToObj(i -> new Case()).toList();
        for (int done = 0; done < samples; done += BLOCK) {
            int count = Math.min(BLOCK, samples - done);
            for (int i = 0; i < count; i++) {
                make(sampler, condition, range, cases.get(i));
                if (condition == Condition.ORIGINAL) {
                    makeOriginal(sixPoints, sixPointCases.get(i));
                }
            }
            for (int e = 0; e < estimators.size(); e++) {
                boolean six = condition == Condition.ORIGINAL
                        && SIX_POINT.contains(estimators.get(e).name());
                judge(estimators.get(e), (six ? sixPointCases : cases).subList(0, count), tallies.get(e));
            }
        }
        for (int e = 0; e < estimators.size(); e++) {
            rows.add(tallies.get(e).row(estimators.get(e).name(), condition, range));
        }
        return rows;
    }

    private static void judge(PoseEstimator estimator, List<Case> cases, ErrorTally tally) {
        HeadPose[] answers = new HeadPose[cases.size()];
        long start = System.nanoTime();
        for (int i = 0; i < answers.length; i++) {
            answers[i] = estimator.estimate(cases.get(i).landmarks, cases.get(i).told);
        }
        tally.addTime(System.nanoTime() - start);
        Quaterniond q = new Quaterniond();
        for (int i = 0; i < answers.length; i++) {
            Case c = cases.get(i);
            tally.add(
                    answers[i].withRotation(
                            answers[i].rotation(q).premul(c.judged).normalize()),
                    c.truth,
                    c.seen);
        }
    }

    private static void make(FaceSampler sampler, Condition condition, PoseRange range, Case into) {
        sampler.next(condition, range);
        sampler.fill(into.landmarks);
        into.told = sampler.camera();
        into.seen = sampler.seen();
        Quaterniond truth = sampler.rotation(new Quaterniond());
        into.judged.identity();
        if (condition.spread().fovErrorDegrees() != 0) {
            rayOf(into.landmarks, sampler.trueCamera()).turn(truth);
            rayOf(into.landmarks, into.told).turn(into.judged);
        }
        into.truth = HeadPose.of(truth, new Vector3d(), 1, 0, 0);
    }

    private static RayRectifier rayOf(FaceLandmarks face, CameraIntrinsics camera) {
        int[] landmarks = LandmarkSets.sixtyEight();
        RayRectifier ray = new RayRectifier();
        ray.aim(
                IntStream.of(landmarks).mapToDouble(face::x).average().orElseThrow(),
                IntStream.of(landmarks).mapToDouble(face::y).average().orElseThrow(),
                camera);
        return ray;
    }

    private static void makeOriginal(SixPointSampler sampler, Case into) {
        sampler.next(SixPointSampler.Preset.ORIGINAL);
        int[] landmarks = LandmarkSets.six();
        for (int i = 0; i < landmarks.length; i++) {
            into.landmarks.xyz()[landmarks[i] * 3] =
                    (float) (sampler.pixelX[i] - sampler.camera().centreX() + ORIGINAL_WIDTH / 2.0);
            into.landmarks.xyz()[landmarks[i] * 3 + 1] =
                    (float) (sampler.pixelY[i] - sampler.camera().centreY() + ORIGINAL_HEIGHT / 2.0);
        }
        into.landmarks.mark(true, 1, 0, 0);
        into.told = new CameraIntrinsics(
                ORIGINAL_WIDTH, ORIGINAL_HEIGHT, sampler.camera().focalPixels());
        into.truth = HeadPose.of(sampler.rotation(new Quaterniond()), new Vector3d(), 1, 0, 0);
        into.seen = into.truth.angles();
    }
}
