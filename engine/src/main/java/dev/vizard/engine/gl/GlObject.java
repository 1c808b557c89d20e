package dev.vizard.engine.gl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * An OpenGL name with one owner, who closes it on the thread that made it. With assertions on, a registry remembers
 * where each was made, to report what was not closed.
 */
public abstract class GlObject implements AutoCloseable {
    private static final Set<GlObject> OPEN = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Thread owner = Thread.currentThread();
    private final Throwable made;
    private int name;

    GlObject(int name) {
        this.name = name;
        this.made = GlObject.class.desiredAssertionStatus()
                ? new Throwable(getClass().getSimpleName() + " was made here")
                : null;
        synchronized (OPEN) {
            OPEN.add(this);
        }
    }

    /** The OpenGL name. Throws after close, and on a foreign thread. */
    public final int name() {
        if (name == 0) {
            throw new IllegalStateException(getClass().getSimpleName() + " was closed already");
        }
        assert Thread.currentThread() == owner
                : getClass().getSimpleName() + " belongs to thread " + owner.getName() + ", used on "
                        + Thread.currentThread().getName();
        return name;
    }

    /** Deletes the OpenGL name; a second call does nothing. */
    @Override
    public final void close() {
        if (name == 0) {
            return;
        }
        delete(name());
        name = 0;
        synchronized (OPEN) {
            OPEN.remove(this);
        }
    }

    /**
     * Names it for frame debuggers.
     *
     * @param kind OpenGL's identifier of its kind, such as {@code GL_TEXTURE}; it must have been bound once
     */
    final void label(int kind, String text) {
        GlDebug.label(kind, name(), text);
    }

    abstract void delete(int name);

    /** How many objects of ours OpenGL holds. */
    public static int open() {
        synchronized (OPEN) {
            return OPEN.size();
        }
    }

    /** One line for each object not closed yet: its kind and, with assertions on, the first caller outside this package. */
    public static List<String> leaks() {
        synchronized (OPEN) {
            List<String> lines = new ArrayList<>();
            for (GlObject object : OPEN) {
                lines.add(object.getClass().getSimpleName() + " " + object.name + " made at " + object.place());
            }
            return lines;
        }
    }

    private String place() {
        if (made == null) {
            return "an unknown place (run with -ea)";
        }
        for (StackTraceElement element : made.getStackTrace()) {
            if (!element.getClassName().startsWith(GlObject.class.getPackageName() + ".")) {
                return element.toString();
            }
        }
        return made.getStackTrace()[0].toString();
    }
}
