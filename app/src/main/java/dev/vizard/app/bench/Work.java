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
 * @param quality of the pictures that the whole program drew
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
        String quality,
        String estimator,
        String filter) {

    /** Nothing is left unsaid: what is unknown is empty. */
    public Work {
        clip = clip == null ? "" : clip;
        quality = quality == null ? "" : quality;
        estimator = estimator == null ? "" : estimator;
        filter = filter == null ? "" : filter;
    }

    /** Whether it is the same work; who drew nothing drew nothing else. */
    public boolean comparable(Work other) {
        boolean sameQuality = quality.isEmpty() || other.quality.isEmpty() || quality.equals(other.quality);
        return sameQuality && withQuality("").equals(other.withQuality(""));
    }

    /** The same, drawn at this quality. */
    public Work withQuality(String name) {
        return new Work(clip, clipFrames, blocks, drawnFrames, liveSeconds, width, height, name, estimator, filter);
    }
}
