package dev.vizard.app.mask;

import dev.vizard.app.settings.LightSettings;
import dev.vizard.app.settings.SettingsFile;
import dev.vizard.engine.scene.ModelLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What files that were dropped on the window mean.
 *
 * @param mask the first model among them
 * @param surroundings the first .hdr picture among them
 * @param settings the first settings file among them
 * @param complaint what to tell where there is none of these; empty otherwise
 */
public record Dropped(Optional<Path> mask, Optional<Path> surroundings, Optional<Path> settings, String complaint) {

    /** Looks through files. */
    public static Dropped of(List<Path> files) {
        Optional<Path> mask = files.stream().filter(ModelLoader::knows).findFirst();
        Optional<Path> light = files.stream()
                .filter(file -> LightSettings.isHdr(file.toString()))
                .findFirst();
        Optional<Path> settings = files.stream().filter(SettingsFile::knows).findFirst();
        boolean useless = mask.isEmpty() && light.isEmpty() && settings.isEmpty() && !files.isEmpty();
        return new Dropped(
                mask,
                light,
                settings,
                useless
                        ? files.get(0).getFileName()
                                + " cannot be worn; drop a glTF, GLB, OBJ or FBX model, an .hdr picture for the light, or"
                                + " settings (.yaml)"
                        : "");
    }
}
