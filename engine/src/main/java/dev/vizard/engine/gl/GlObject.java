package dev.vizard.engine.gl;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Something that OpenGL keeps under a name of its own. Owned by one place, used and closed on the context's thread. What
 * was not closed is listed by {@link #open()}.
 */
public abstract class GlObject implements AutoCloseable {

    private static final Set<GlObject> OPEN = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Thread owner = Thread.currentThread();
    private final String label;
    private int name;

    /**
     * Takes over a name.
     *
     * @param label what it is, for reports
     */
    protected GlObject(int name, String label) {
        this.name = name;
        this.label = label;
        OPEN.add(this);
    }

    /** OpenGL's name; fails after it was closed or from another thread, which are both mistakes in the program. */
    public final int name() {
        if (name == 0) {
            throw new IllegalStateException(label + " is closed already");
        }
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(label + " belongs to the thread " + owner.getName());
        }
        return name;
    }

    /** Deletes the object in OpenGL. */
    protected abstract void delete(int name);

    @Override
    public final void close() {
        if (name != 0) {
            delete(name());
            name = 0;
            OPEN.remove(this);
        }
    }

    /** How many objects of ours OpenGL holds. */
    public static int open() {
        return OPEN.size();
    }

    @Override
    public String toString() {
        return label;
    }
}
