package dev.vizard.app.command;

import dev.vizard.app.settings.LightSettings;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.engine.render.DebugView;
import dev.vizard.engine.render.Quality;
import dev.vizard.engine.render.RenderSettings;
import picocli.CommandLine.Option;

/** How a picture of a mask is lit and developed, whatever the panel was left at. */
final class LookOptions {

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            defaultValue = "studio",
            description = "what lights it: studio, dusk, workshop, or an equirectangular .hdr file (default: studio)")
    private String environment;

    @Option(
            names = "--quality",
            paramLabel = "NAME",
            defaultValue = "high",
            description = "low, medium or high (default: high)")
    private Quality quality;

    @Option(
            names = "--curve",
            paramLabel = "NAME",
            defaultValue = "neutral",
            description = "from light to screen: neutral (Khronos PBR Neutral) or aces (default: neutral)")
    private RenderSettings.ToneCurve curve;

    @Option(
            names = "--view",
            paramLabel = "NAME",
            defaultValue = "shaded",
            description = "shaded, or a number behind it: albedo, normal, roughness, metallic, occlusion, emissive, "
                    + "depth, overdraw (default: shaded)")
    private DebugView view;

    @Option(
            names = "--plain",
            description = "without glow, darker corners and grain, for comparisons with other programs")
    private boolean plain;

    ViewSettings settings() {
        RenderSettings base = plain ? RenderSettings.PLAIN : RenderSettings.DEFAULT;
        return ViewSettings.DEFAULT
                .withLight(EnvironmentChoice.of(LightSettings.DEFAULT, environment))
                .withRender(base.withQuality(quality).withToneCurve(curve).withView(view));
    }
}
