package dev.vizard.app.validate;

import java.util.List;

/** Identities that can be rendered. */
public interface Heads {

    /** Their names, in a fixed order. */
    List<String> names();

    /** The head of that place in {@link #names()}; made anew at every call. */
    Head load(int index);
}
