package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.settings.MaskSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Which mask is meant: the one named, or the one worn last, or our own. */
final class MaskChoice {

    /** The word for Vizard's own mask. */
    static final String OWN = "own";

    private MaskChoice() {}

    /**
     * The mask's file.
     *
     * @param named on the command line, or null
     * @param warning told where the mask that was worn last is gone
     */
    static Path of(String named, MaskSettings kept, Home home, Consumer<String> warning) {
        if (named != null) {
            return OWN.equals(named)
                    ? home.mask()
                    : Path.of(named).toAbsolutePath().normalize();
        }
        if (kept.worn().isEmpty()) {
            return home.mask();
        }
        Path last = Path.of(kept.worn());
        if (Files.isRegularFile(last)) {
            return last;
        }
        warning.accept("the mask that was worn last, " + last + ", is gone; our own is worn");
        return home.mask();
    }
}
