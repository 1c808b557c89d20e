package dev.vizard.engine.render;

/**
 * What may be chosen about drawing.
 *
 * @param toneCurve from radiance to the screen
 * @param bloom whether bright things glow
 * @param smoothEdges whether edges are smoothed after drawing
 */
public record RenderSettings(ToneCurve toneCurve, boolean bloom, boolean smoothEdges) {

    /** From radiance to the screen. */
    public enum ToneCurve {
        /** Khronos PBR Neutral: true to base colours. */
        NEUTRAL,
        /** ACES: more contrast, colours bleach in highlights. */
        ACES
    }

    /** Everything on. */
    public static final RenderSettings DEFAULT = new RenderSettings(ToneCurve.NEUTRAL, true, true);

    /** What is left out becomes the default. */
    public RenderSettings {
        toneCurve = toneCurve == null ? ToneCurve.NEUTRAL : toneCurve;
    }
}
