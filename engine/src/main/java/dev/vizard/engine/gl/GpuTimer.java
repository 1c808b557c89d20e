package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;

/**
 * Milliseconds spent drawing between start and stop. On a GPU it asks timer queries a few frames later, so it never
 * waits; on a software driver, where those queries lie, it waits for the drawing to finish and reads the clock.
 */
public final class GpuTimer extends GlObject {
    private static final int IN_FLIGHT = 4;

    private final boolean software;
    private final int[] queries = new int[IN_FLIGHT];
    private long started;
    private int next;
    private float millis = Float.NaN;

    /**
     * A timer on the current context.
     *
     * @param software whether a processor draws, see {@link GlDebug#software()}
     */
    public GpuTimer(boolean software) {
        super(glGenQueries());
        this.software = software;
        queries[0] = name();
        for (int i = 1; i < IN_FLIGHT; i++) {
            queries[i] = glGenQueries();
        }
    }

    /** Starts the measure; measures do not nest. */
    public void start() {
        if (software) {
            started = System.nanoTime();
            return;
        }
        int query = queries[next % IN_FLIGHT];
        if (next >= IN_FLIGHT && glGetQueryObjecti(query, GL_QUERY_RESULT_AVAILABLE) == GL_TRUE) {
            millis = glGetQueryObjecti64(query, GL_QUERY_RESULT) / 1e6f;
        }
        glBeginQuery(GL_TIME_ELAPSED, query);
    }

    /** Ends the measure. */
    public void stop() {
        if (software) {
            glFinish();
            millis = (System.nanoTime() - started) / 1e6f;
            return;
        }
        glEndQuery(GL_TIME_ELAPSED);
        next++;
    }

    /** The newest known duration in milliseconds; NaN before the first. */
    public float millis() {
        return millis;
    }

    @Override
    void delete(int name) {
        for (int query : queries) {
            glDeleteQueries(query);
        }
    }
}
