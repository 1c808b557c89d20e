package dev.vizard.app.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings in force. Changes act at once and are written a moment later; used on the main thread. */
public final class SettingsModel {

    private static final Logger log = LoggerFactory.getLogger(SettingsModel.class);
    /** A slider that is dragged must not write sixty files a second. */
    private static final long SAVE_DELAY_NANOS = 700_000_000;

    private final SettingsStore store;
    private final SettingsHistory history = new SettingsHistory();
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
            history.changed(current, wanted);
            put(wanted);
        }
    }

    private void put(Settings wanted) {
        current = wanted;
        changedNanos = System.nanoTime();
    }

    /** Says whether the user holds something, as a slider: all changes until it is let go are one step. Every frame. */
    public void hold(boolean held) {
        history.hold(held, current);
    }

    /**
     * Takes back the newest step. Whether the panel is open and which mask is worn are not part of steps.
     *
     * @return whether there was one
     */
    public boolean undo() {
        Settings before = history.undo(current);
        if (before != null) {
            put(before);
        }
        return before != null;
    }

    /** Takes the newest step that was undone once more; whether there was one. */
    public boolean redo() {
        Settings after = history.redo(current);
        if (after != null) {
            put(after);
        }
        return after != null;
    }

    /** Whether there is a step to take back. */
    public boolean canUndo() {
        return history.canUndo();
    }

    /** Whether there is a step to take once more. */
    public boolean canRedo() {
        return history.canRedo();
    }

    /** Lets the steps begin at the settings in force, as once the command line has had its say. */
    public void forgetSteps() {
        history.forget();
    }

    /**
     * Takes settings from a file, as one step; the mask that is worn stays.
     *
     * @throws dev.vizard.app.UserError one line, where the file cannot be used; nothing is changed then
     */
    public void take(Path file) {
        set(SettingsHistory.withoutSteps(SettingsFile.read(file, current), current));
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
