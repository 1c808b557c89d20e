package dev.vizard.app.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vizard.engine.scene.EnvironmentSource;
import dev.vizard.vision.settings.Range;
import dev.vizard.vision.settings.Ranges;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The light on the mask.
 *
 * @param environment studio, dusk, workshop, or the absolute path of an equirectangular .hdr picture
 * @param rotationDegrees turn of the surroundings about the vertical
 * @param intensity factor on their light
 * @param exposure factor on everything
 * @param glow how far bright things bleed into the picture
 */
public record LightSettings(
        String environment,
        @Range(min = -180, max = 180, label = "turn of the light", unit = "\u00b0") double rotationDegrees,
        @Range(min = 0, max = 3, label = "surroundings") double intensity,
        @Range(min = 0.25, max = 4, label = "exposure", logarithmic = true) double exposure,
        @Range(min = 0, max = 1, label = "glow") double glow) {

    /** What a new user sees. */
    public static final LightSettings DEFAULT = new LightSettings("studio", 0, 1, 1, 0.22);

    private static final String HDR = ".hdr";

    /** Rejects values out of range. */
    public LightSettings {
        environment = environment == null || environment.isBlank() ? DEFAULT.environment : environment.strip();
        if (!builtIn().contains(environment) && !isHdr(environment)) {
            throw new IllegalArgumentException("there are no surroundings '" + environment + "'; there are "
                    + String.join(", ", builtIn()) + ", and .hdr files");
        }
        Ranges.check(LightSettings.class, "rotationDegrees", rotationDegrees);
        Ranges.check(LightSettings.class, "intensity", intensity);
        Ranges.check(LightSettings.class, "exposure", exposure);
        Ranges.check(LightSettings.class, "glow", glow);
    }

    /** From a file: what it leaves out is the default. */
    @JsonCreator
    static LightSettings read(
            @JsonProperty("environment") String environment,
            @JsonProperty("rotationDegrees") Double rotationDegrees,
            @JsonProperty("intensity") Double intensity,
            @JsonProperty("exposure") Double exposure,
            @JsonProperty("glow") Double glow) {
        return new LightSettings(
                environment,
                rotationDegrees == null ? DEFAULT.rotationDegrees : rotationDegrees,
                intensity == null ? DEFAULT.intensity : intensity,
                exposure == null ? DEFAULT.exposure : exposure,
                glow == null ? DEFAULT.glow : glow);
    }

    /** The names of the surroundings that need no file. */
    public static List<String> builtIn() {
        return Arrays.stream(EnvironmentSource.BuiltIn.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Whether a name is that of an .hdr picture. */
    public static boolean isHdr(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(HDR);
    }

    /** Where the light comes from. */
    public EnvironmentSource source() {
        return isHdr(environment)
                ? new EnvironmentSource.HdrFile(Path.of(environment))
                : EnvironmentSource.BuiltIn.valueOf(environment.toUpperCase(Locale.ROOT));
    }

    /** The same in other surroundings. */
    public LightSettings withEnvironment(String wanted) {
        return new LightSettings(wanted, rotationDegrees, intensity, exposure, glow);
    }
}
