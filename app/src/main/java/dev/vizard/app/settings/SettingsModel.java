package dev.vizard.app.settings;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings in force. Changes act at once and are written a moment later; used on the main thread. */
public final class SettingsModel {

    private static final Logger log = LoggerFactory.getLogger(SettingsModel.class);
    /** A slider that is dragged must not write sixty files a second. */
    private static final long SAVE_DELAY_NANOS = 700_000_000;

    private final SettingsStore store;
    private Settings current;
    private Settings saved;
    private long changedNanos;

    /** The given settings, kept in {@code store}, or nowhere where it is null. */
    public SettingsModel(Settings initial, SettingsStore store) {
        this.store = store;
        current = initial;
        saved = initial;
    }

    /** The settings in force. */
    public Settings get() {
        return current;
    }

    /** Puts others in force. */
    public void set(Settings wanted) {
        if (!wanted.equals(current)) {
            current = wanted;
            changedNanos = System.nanoTime();
        }
    }

    /** Writes what has changed, once it has rested; to be called every frame. */
    public void tick() {
        if (!current.equals(saved) && System.nanoTime() - changedNanos > SAVE_DELAY_NANOS) {
            save();
        }
    }

    /** Writes what has changed. */
    public void save() {
        if (current.equals(saved)) {
            return;
        }
        saved = current;
        if (store == null) {
            return;
        }
        try {
            store.save(current);
        } catch (IOException e) {
            log.warn("the settings could not be kept in {}: {}", store.file(), e.getMessage());
        }
    }
}
