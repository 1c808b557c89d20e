package dev.vizard.app.command;

import dev.vizard.app.UserError;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsFile;
import dev.vizard.app.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vizard settings}: the user's settings as a file, to keep, to pass on, and to begin afresh. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "Shows, exports, imports or resets your settings: filters, presets, light, masks.",
        synopsisSubcommandLabel = "(show | export | import | reset)")
public final class SettingsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        show();
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints the settings in force and where they are kept.")
    void show() {
        SettingsStore store = SettingsStore.ofUser();
        Settings settings = load(store);
        String where = Files.exists(store.file()) ? "kept in " + store.file() : "the defaults; none are kept yet";
        say("# " + where);
        spec.commandLine().getOut().print(SettingsFile.text(settings));
        spec.commandLine().getOut().flush();
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Writes the settings to a YAML file.")
    void exportTo(@Parameters(paramLabel = "FILE", description = "such as settings.yaml") String name) {
        Path file = SettingsFile.named(name);
        SettingsFile.write(file, load(SettingsStore.ofUser()));
        say("settings written to " + file);
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Takes the settings of a YAML file; what it leaves out stays, and so do your own presets.")
    void importFrom(@Parameters(paramLabel = "FILE", description = "what export wrote, or a part of it") String name) {
        Path file = SettingsFile.named(name);
        SettingsStore store = SettingsStore.ofUser();
        save(store, SettingsFile.read(file, load(store)));
        say("settings taken from " + file + before(store));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Puts everything back to the defaults; presets that you saved stay.")
    void reset() {
        SettingsStore store = SettingsStore.ofUser();
        save(store, load(store).withDefaults());
        say("settings reset" + before(store));
    }

    private static String before(SettingsStore store) {
        return Files.exists(store.kept()) ? "; those before are kept as " + store.kept() : "";
    }

    private Settings load(SettingsStore store) {
        return store.load(warning -> spec.commandLine().getErr().println("vizard: " + warning));
    }

    private static void save(SettingsStore store, Settings settings) {
        try {
            store.keep();
            store.save(settings);
        } catch (IOException e) {
            throw new UserError("the settings cannot be written to " + store.file() + " (" + e + ")", e);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
