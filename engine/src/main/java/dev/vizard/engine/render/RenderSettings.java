package dev.vizard.engine.render;

/**
 * What may be chosen about drawing.
 *
 * @param toneCurve from radiance to the screen
 * @param bloom whether bright things glow
 * @param smoothEdges whether edges are smoothed
 * @param vignette whether the corners are darker
 * @param grain whether there is film grain
 * @param quality how much work a picture may be
 * @param view what the meshes show
 */
public record RenderSettings(
        ToneCurve toneCurve,
        boolean bloom,
        boolean smoothEdges,
        boolean vignette,
        boolean grain,
        Quality quality,
        DebugView view) {

    /** From radiance to the screen. */
    public enum ToneCurve {
        /** Khronos PBR Neutral: true to base colours. */
        NEUTRAL,
        /** ACES: more contrast, colours bleach in highlights. */
        ACES
    }

    /** What a new user sees. */
    public static final RenderSettings DEFAULT =
            new RenderSettings(ToneCurve.NEUTRAL, true, true, true, false, Quality.AUTO, DebugView.SHADED);

    /** Models alone: nothing that is added to them for looks. */
    public static final RenderSettings PLAIN =
            new RenderSettings(ToneCurve.NEUTRAL, false, true, false, false, Quality.HIGH, DebugView.SHADED);

    /** What is left out becomes the default. */
    public RenderSettings {
        toneCurve = toneCurve == null ? ToneCurve.NEUTRAL : toneCurve;
        quality = quality == null ? Quality.AUTO : quality;
        view = view == null ? DebugView.SHADED : view;
    }

    /** The same with another tone curve. */
    public RenderSettings withToneCurve(ToneCurve wanted) {
        return new RenderSettings(wanted, bloom, smoothEdges, vignette, grain, quality, view);
    }

    /** The same with or without bloom. */
    public RenderSettings withBloom(boolean wanted) {
        return new RenderSettings(toneCurve, wanted, smoothEdges, vignette, grain, quality, view);
    }

    /** The same with smoothed edges or not. */
    public RenderSettings withSmoothEdges(boolean wanted) {
        return new RenderSettings(toneCurve, bloom, wanted, vignette, grain, quality, view);
    }

    /** The same with darker corners or not. */
    public RenderSettings withVignette(boolean wanted) {
        return new RenderSettings(toneCurve, bloom, smoothEdges, wanted, grain, quality, view);
    }

    /** The same with film grain or not. */
    public RenderSettings withGrain(boolean wanted) {
        return new RenderSettings(toneCurve, bloom, smoothEdges, vignette, wanted, quality, view);
    }

    /** The same with another amount of work. */
    public RenderSettings withQuality(Quality wanted) {
        return new RenderSettings(toneCurve, bloom, smoothEdges, vignette, grain, wanted, view);
    }

    /** The same showing something else. */
    public RenderSettings withView(DebugView wanted) {
        return new RenderSettings(toneCurve, bloom, smoothEdges, vignette, grain, quality, wanted);
    }
}
