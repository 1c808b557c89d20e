package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;

/**
 * Tells when the graphics device had finished what was drawn up to a moment, without waiting for it. On a GPU by
 * timestamp queries, set to {@link System#nanoTime()} once a second; a software driver is waited for, which the swap that
 * follows would do anyway.
 */
public final class FinishTimer extends GlObject {
    private static final int IN_FLIGHT = 8;
    private static final long RESET_NANOS = 1_000_000_000;

    /** No place for a further query: the device is many frames behind. */
    public static final long NONE = -1;

    private final boolean software;
    private final int[] queries = new int[IN_FLIGHT];
    private final long[] finished = new long[IN_FLIGHT];
    private final boolean[] pending = new boolean[IN_FLIGHT];
    private long next;
    private long deviceToNano;
    private long setNanos;

    /**
     * A timer on the current context.
     *
     * @param software whether a processor draws, see {@link GlDebug#software()}
     */
    public FinishTimer(boolean software) {
        super(glGenQueries());
        this.software = software;
        queries[0] = name();
        for (int i = 1; i < IN_FLIGHT; i++) {
            queries[i] = glGenQueries();
        }
    }

    /** Marks the end of what has been drawn so far; a ticket for {@link #finishedNanos}, or {@link #NONE}. */
    public long mark() {
        int slot = (int) (next % IN_FLIGHT);
        if (software) {
            glFinish();
            finished[slot] = System.nanoTime();
            return next++;
        }
        if (pending[slot] && !resolve(slot)) {
            return NONE;
        }
        long now = System.nanoTime();
        if (next == 0 || now - setNanos > RESET_NANOS) {
            deviceToNano = now - glGetInteger64(GL_TIMESTAMP);
            setNanos = now;
        }
        glQueryCounter(queries[slot], GL_TIMESTAMP);
        pending[slot] = true;
        return next++;
    }

    /**
     * When the device had finished what a ticket marks, {@link System#nanoTime()}; 0 while that is not known, or no longer:
     * the last eight tickets are remembered.
     */
    public long finishedNanos(long ticket) {
        if (ticket < 0 || ticket >= next || ticket < next - IN_FLIGHT) {
            return 0;
        }
        int slot = (int) (ticket % IN_FLIGHT);
        return !pending[slot] || resolve(slot) ? finished[slot] : 0;
    }

    private boolean resolve(int slot) {
        if (glGetQueryObjecti(queries[slot], GL_QUERY_RESULT_AVAILABLE) != GL_TRUE) {
            return false;
        }
        finished[slot] = glGetQueryObjecti64(queries[slot], GL_QUERY_RESULT) + deviceToNano;
        pending[slot] = false;
        return true;
    }

    @Override
    void delete(int name) {
        for (int query : queries) {
            glDeleteQueries(query);
        }
    }
}
