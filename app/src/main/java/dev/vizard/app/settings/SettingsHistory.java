package dev.vizard.app.settings;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The steps that may be undone. A step is a whole tree, of which all but the changed branch is shared. Whether the panel is
 * open and which mask is worn are no steps: they have their own keys, and a file is read for the other. One thread.
 */
final class SettingsHistory {

    /** More steps back nobody remembers. */
    static final int MOST = 200;

    private final Deque<Settings> past = new ArrayDeque<>();
    private final Deque<Settings> future = new ArrayDeque<>();
    private boolean held;
    private boolean stepOpen;

    /** Takes down a change; while something is held, all changes are one step. */
    void changed(Settings before, Settings after) {
        if (alike(before, after)) {
            return;
        }
        future.clear();
        if (stepOpen) {
            return;
        }
        past.push(before);
        if (past.size() > MOST) {
            past.removeLast();
        }
        stepOpen = held;
    }

    /** Says whether the user holds something, as a slider; what is dragged forth and back again is no step. */
    void hold(boolean now, Settings current) {
        if (held && !now && stepOpen) {
            stepOpen = false;
            if (alike(past.peek(), current)) {
                past.pop();
            }
        }
        held = now;
    }

    /** The settings a step back, or null where there is none. */
    Settings undo(Settings current) {
        return step(past, future, current);
    }

    /** The settings a step forth again, or null where there is none. */
    Settings redo(Settings current) {
        return step(future, past, current);
    }

    private Settings step(Deque<Settings> from, Deque<Settings> to, Settings current) {
        stepOpen = false;
        if (from.isEmpty()) {
            return null;
        }
        to.push(current);
        return withoutSteps(from.pop(), current);
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    /** What is in force now is where it all begins. */
    void forget() {
        past.clear();
        future.clear();
        stepOpen = false;
    }

    private static boolean alike(Settings a, Settings b) {
        return withoutSteps(a, b).equals(b);
    }

    /** These settings with what is no step taken from others. */
    static Settings withoutSteps(Settings settings, Settings from) {
        return settings.withView(settings.view().withPanelOpen(from.view().panelOpen()))
                .withMasks(
                        new MaskSettings(from.masks().worn(), settings.masks().tweaks()));
    }
}
