package dev.vizard.engine.render;

/** How much work a picture may be. */
public enum Quality {
    /** Watches the frame time and moves between the others. */
    AUTO,
    /** For a processor: fewer triangles and pixels, no shadow map. */
    LOW,
    /** For a small GPU. */
    MEDIUM,
    /** Everything. */
    HIGH
}
