package dev.vizard.app.workload;

import dev.vizard.app.bench.Work;
import dev.vizard.vision.VisionSettings;

/**
 * How much is done: the same frames for the same plan, on every machine. A slower one takes longer.
 *
 * @param seconds about how long a run takes on two cores, loading beside
 * @param width of the pictures drawn, pixels
 * @param height of the pictures drawn, pixels
 */
public record BenchPlan(double seconds, int width, int height) {

    /** Shorter, and nothing is measured often enough. */
    public static final double SHORTEST_SECONDS = 6;

    /** An hour is what a soak is for. */
    public static final double LONGEST_SECONDS = 3600;

    private static final int BLOCKS = 8;
    private static final double USUAL_SECONDS = 60;
    private static final double LIVE_SHARE = 1 / 3.0;
    private static final double LONGEST_WARM_SECONDS = 3;
    private static final int USUAL_CLIP_FRAMES = 100;

    /** Blocks that every part is measured in. */
    int blocks() {
        return BLOCKS;
    }

    /** Frames of the clip that are tracked in a block. */
    int clipFrames() {
        return scaled(USUAL_CLIP_FRAMES);
    }

    /** A count that is meant for the usual length, for this one; at least 1. */
    int scaled(int usual) {
        return (int) Math.max(1, Math.round(usual * seconds / USUAL_SECONDS));
    }

    /** How long the whole program runs, after the warm-up. */
    double liveSeconds() {
        return seconds * LIVE_SHARE;
    }

    /** How long it runs before that. */
    double warmSeconds() {
        return Math.min(LONGEST_WARM_SECONDS, seconds / 10);
    }

    /** How long the processor is watched in a block. */
    double cpuSeconds() {
        return seconds / USUAL_SECONDS;
    }

    /** The work in words and numbers. */
    Work work(String clip) {
        return new Work(
                clip,
                clipFrames(),
                blocks(),
                blocks() * DrawPart.framesABlock(this),
                liveSeconds(),
                width,
                height,
                "",
                VisionSettings.DEFAULT.estimator(),
                VisionSettings.DEFAULT.filter().name());
    }
}
