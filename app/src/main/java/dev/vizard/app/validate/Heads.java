package dev.vizard.app.validate;

import java.util.List;

/** Identities that can be rendered. */
public interface Heads {

    /** Their names, in a fixed order. */
    List<String> names();

    /** How widely they may be seen in training. */
    default ShotRange trainingRange() {
        return ShotRange.TRAINING;
    }

    /** The head of that place in {@link #names()}; made anew at every call. */
    Head load(int index);
}
