package dev.vizard.app.bench;

import java.util.List;

/**
 * The figures that a person looks at first.
 *
 * @param row its name
 * @param words what it is, in a few words
 * @param format of its median with its unit
 */
public record Headline(String row, String words, String format) {

    /** All of them, the most important first. */
    public static final List<Headline> ALL = List.of(
            new Headline("vision.step", "tracking a picture", "%.2f ms"),
            new Headline("render.frame", "drawing a frame", "%.1f ms"),
            new Headline("latency.capture_to_swap", "picture to screen", "%.0f ms"),
            new Headline("error.mean", "error of the angles", "%.1f\u00b0"),
            new Headline("cpu.vision_30fps", "tracking, of one core", "%.0f %%"),
            new Headline("memory.native", "memory beside Java's", "%.0f MB"));
}
