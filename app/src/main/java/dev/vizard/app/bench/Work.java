package dev.vizard.app.bench;

/**
 * The work that a run did; only runs of the same work are the same measurement.
 *
 * @param clip file name of what was tracked
 * @param clipFrames frames of it that were tracked a block
 * @param blocks how many times each part was measured, all parts in turn
 * @param drawnFrames frames that were drawn alone, all blocks together
 * @param liveSeconds how long the whole program ran
 * @param width of the pictures drawn
 * @param height of the pictures drawn
 * @param estimator of the pose
 * @param filter of the pose
 */
public record Work(
        String clip,
        int clipFrames,
        int blocks,
        int drawnFrames,
        double liveSeconds,
        int width,
        int height,
        String estimator,
        String filter) {}
