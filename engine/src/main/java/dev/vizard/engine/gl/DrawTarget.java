package dev.vizard.engine.gl;

/** Something to draw into. */
public interface DrawTarget {
    /** Directs drawing to it and sets the viewport to all of it. */
    void bind();
}
