package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.app.bench.RowSeries;
import dev.vizard.app.bench.RunSheet;
import dev.vizard.app.measure.AllocationMeter;
import dev.vizard.app.measure.TruthTrack;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.metrics.StageTimes.Stage;
import dev.vizard.vision.pose.HeadPose;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The tracked step alone, on one thread, nothing drawn: what each stage takes, what the whole takes over its networks, what
 * it allocates; and how far the poses are from the truth. The clip is tracked once whole to warm up, and that pass is the
 * one whose errors count.
 */
final class StepPart implements BlockPart {

    /** Further times that the face of a block's last picture is looked for from scratch: otherwise once a block. */
    private static final int SEARCHES = 5;

    private final int frames;
    private final FrameSource clip;
    private final VisionPipeline pipeline;
    private final TrackedFrame slot = new TrackedFrame();
    private final Map<Stage, RowSeries> stages = new EnumMap<>(Stage.class);
    private final RowSeries overNets = new RowSeries("vision.step_over_nets", "ratio");
    private final RowSeries bytes = new RowSeries("alloc.vision_frame", "B");
    private final RowSeries rawErrors = new RowSeries("error.raw", "deg");
    private final RowSeries smoothedErrors = new RowSeries("error.smoothed", "deg");

    StepPart(Home home, BenchPlan plan) throws CaptureException {
        frames = plan.clipFrames();
        for (Stage stage : Stage.values()) {
            if (stage != Stage.GRAB && stage != Stage.COMPARE) {
                stages.put(stage, new RowSeries("vision." + stage.name().toLowerCase(Locale.ROOT), "ms"));
            }
        }
        clip = FrameSources.open(home.clip().toString());
        try {
            pipeline = new VisionPipeline(home.models(), VisionSettings.DEFAULT);
        } catch (RuntimeException e) {
            clip.close();
            throw e;
        }
        try {
            judge(TruthTrack.beside(home.clip()));
        } catch (CaptureException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void judge(TruthTrack truth) throws CaptureException {
        while (clip.grab(slot.picture)) {
            pipeline.step(slot, false);
            HeadPose pose = truth.at(slot.picture.sequence());
            if (pose != null && slot.landmarks.found()) {
                rawErrors.add(slot.raw().geodesicDegrees(pose));
                smoothedErrors.add(slot.filtered().geodesicDegrees(pose));
            }
        }
    }

    @Override
    public void block() throws CaptureException {
        clip.rewind();
        pipeline.reset();
        for (int i = 0; i < frames && clip.grab(slot.picture); i++) {
            long allocated = step();
            if (i == 0) {
                stages.get(Stage.DETECT).addNanos(slot.times.nanos(Stage.DETECT));
            } else {
                record(allocated);
            }
        }
        for (int i = 0; i < SEARCHES; i++) {
            pipeline.reset();
            step();
            stages.get(Stage.DETECT).addNanos(slot.times.nanos(Stage.DETECT));
        }
        stages.values().forEach(RowSeries::endBlock);
        overNets.endBlock();
        bytes.endBlock();
    }

    /** Tracks the picture; bytes that this allocated. */
    private long step() {
        slot.times.clear();
        slot.moments.clear();
        long thread = Thread.currentThread().getId();
        long before = AllocationMeter.bytes(thread);
        pipeline.step(slot, false);
        return AllocationMeter.bytes(thread) - before;
    }

    private void record(long allocated) {
        if (!slot.landmarks.found()) {
            return;
        }
        stages.forEach((stage, series) -> {
            if (stage != Stage.DETECT) {
                series.addNanos(slot.times.nanos(stage));
            }
        });
        overNets.add((double) slot.times.nanos(Stage.STEP) / slot.times.nanos(Stage.NETS));
        if (AllocationMeter.available()) {
            bytes.add((double) allocated);
        }
    }

    @Override
    public void addTo(RunSheet sheet) {
        sheet.add(stages.get(Stage.STEP));
        stages.forEach((stage, series) -> {
            if (stage != Stage.STEP) {
                sheet.add(series);
            }
        });
        sheet.add(overNets);
        sheet.add(bytes);
        sheet.add(rawErrors);
        sheet.add(smoothedErrors);
        if (!smoothedErrors.isEmpty()) {
            sheet.add(smoothedErrors.mean("error.mean"));
        }
    }

    @Override
    public void close() {
        pipeline.close();
        clip.close();
    }
}
