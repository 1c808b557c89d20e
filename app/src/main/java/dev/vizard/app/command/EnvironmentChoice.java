package dev.vizard.app.command;

import dev.vizard.app.UserError;
import dev.vizard.app.settings.LightSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/** Surroundings as a user names them: one of ours, or a picture's file. */
final class EnvironmentChoice {
    static final String DESCRIPTION = "studio, dusk, workshop or an equirectangular .hdr picture";

    private EnvironmentChoice() {}

    /** The same light with the surroundings of that name; throws {@link UserError} where there are none. */
    static LightSettings of(LightSettings light, String name) {
        if (!LightSettings.isHdr(name)) {
            try {
                return light.withEnvironment(name);
            } catch (IllegalArgumentException e) {
                throw new UserError("--environment: " + e.getMessage(), e);
            }
        }
        Path file = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isReadable(file)) {
            throw new UserError("--environment: " + file + " cannot be read; check the path");
        }
        return light.withEnvironment(file.toString());
    }
}
