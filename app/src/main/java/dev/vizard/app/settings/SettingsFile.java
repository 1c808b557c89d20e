package dev.vizard.app.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vizard.app.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Settings that go from hand to hand: a YAML file that the user names. Nothing is changed by a file that makes no sense. */
public final class SettingsFile {

    private static final long LARGEST_BYTES = 1_000_000;
    private static final List<String> BRANCHES = List.of("vision", "view", "masks", "presets");

    private SettingsFile() {}

    /** Whether a name is that of a YAML file. */
    public static boolean knows(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** The file that a user typed; {@code ~/} is the home folder. */
    public static Path named(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new UserError("name a file first, such as settings.yaml");
        }
        try {
            Path file = name.startsWith("~/")
                    ? Path.of(System.getProperty("user.home")).resolve(name.substring(2))
                    : Path.of(name);
            return file.toAbsolutePath().normalize();
        } catch (java.nio.file.InvalidPathException e) {
            throw new UserError("'" + name + "' is no file's name", e);
        }
    }

    /**
     * These settings with those of a file. What the file leaves out stays as it is; saved presets and masks that it does
     * not mention stay, too.
     *
     * @throws UserError one line, where the file cannot be read or holds something else
     */
    public static Settings read(Path file, Settings onto) {
        if (!Files.isRegularFile(file)) {
            throw new UserError("there is no file " + file + " to import");
        }
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new UserError(file + " is too large for settings; nothing was changed");
            }
            JsonNode tree = SettingsYaml.tree(file);
            if (!holdsSettings(tree)) {
                throw new UserError(file + " holds no settings of Vizard's (none of " + String.join(", ", BRANCHES)
                        + "); nothing was changed");
            }
            return SettingsYaml.merged(onto, tree);
        } catch (JacksonException e) {
            throw new UserError(
                    "the settings in " + file + " make no sense (" + SettingsYaml.reason(e) + "); nothing was changed",
                    e);
        } catch (IOException e) {
            throw new UserError(file + " cannot be read (" + e.getMessage() + "); nothing was changed", e);
        }
    }

    private static boolean holdsSettings(JsonNode tree) {
        return tree != null && tree.isObject() && BRANCHES.stream().anyMatch(tree::has);
    }

    /**
     * Writes settings, over older ones but over nothing else.
     *
     * @throws UserError one line, where the file cannot be written
     */
    public static void write(Path file, Settings settings) {
        if (Files.exists(file) && !isOurs(file)) {
            throw new UserError(file + " is there and holds no settings of Vizard's; choose another name");
        }
        try {
            SettingsYaml.write(file, settings);
        } catch (IOException e) {
            throw new UserError("the settings cannot be written to " + file + " (" + e + ")", e);
        }
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) <= LARGEST_BYTES
                    && holdsSettings(SettingsYaml.tree(file));
        } catch (IOException e) {
            return false;
        }
    }

    /** The settings as a file would hold them. */
    public static String text(Settings settings) {
        try {
            return SettingsYaml.text(settings);
        } catch (IOException e) {
            throw new IllegalStateException("settings cannot be told as YAML", e);
        }
    }
}
