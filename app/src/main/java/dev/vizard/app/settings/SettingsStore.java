package dev.vizard.app.settings;

import com.fasterxml.jackson.core.JacksonException;
import dev.vizard.app.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;

/** Keeps the settings in a YAML file in the user's configuration folder. */
public final class SettingsStore {

    private final Path file;

    /** A store in this folder, which need not exist yet. */
    public SettingsStore(Path folder) {
        file = folder.resolve("settings.yaml");
    }

    /** The store in the user's own configuration folder; {@code VIZARD_CONFIG} names another. */
    public static SettingsStore ofUser() {
        return new SettingsStore(userFolder());
    }

    private static Path userFolder() {
        String chosen = System.getProperty("vizard.config", System.getenv("VIZARD_CONFIG"));
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            String appData = System.getenv("APPDATA");
            return (appData == null ? home.resolve("AppData/Roaming") : Path.of(appData)).resolve("Vizard");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Vizard");
        }
        String xdg = System.getenv("XDG_CONFIG_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".config") : Path.of(xdg)).resolve("vizard");
    }

    /** Where the settings are kept. */
    public Path file() {
        return file;
    }

    /**
     * Reads the settings. Without a file they are the defaults; a file that makes no sense is put aside under another
     * name, never overwritten.
     *
     * @param warning told in one line what was wrong with the file
     */
    public Settings load(Consumer<String> warning) {
        if (!Files.exists(file)) {
            return Settings.DEFAULT;
        }
        try {
            return SettingsYaml.read(file);
        } catch (JacksonException e) {
            warning.accept("the settings in " + file + " make no sense (" + SettingsYaml.reason(e)
                    + "); they are kept as " + putAside().getFileName() + " and the defaults are used");
            return Settings.DEFAULT;
        } catch (IOException e) {
            warning.accept(
                    "the settings in " + file + " cannot be read (" + e.getMessage() + "); the defaults are used");
            return Settings.DEFAULT;
        }
    }

    private Path putAside() {
        for (int number = 1; ; number++) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken-" + number);
            if (!Files.exists(aside)) {
                try {
                    return Files.move(file, aside);
                } catch (IOException e) {
                    throw new UserError("the settings in " + file + " make no sense and cannot be put aside", e);
                }
            }
        }
    }

    /** Writes the settings: whole or not at all. */
    public void save(Settings settings) throws IOException {
        SettingsYaml.write(file, settings);
    }

    /** Where {@link #keep} puts the settings. */
    public Path kept() {
        return file.resolveSibling(file.getFileName() + ".before");
    }

    /** Keeps a copy of the file as it is, where there is one. */
    public void keep() throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, kept(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
