package dev.vizard.engine.render;

/** One step from scene to picture. Owns its programs and targets; called on the render thread, in the list's order. */
public interface RenderPass extends AutoCloseable {
    /** What the panel calls it. */
    String name();

    /** Draws its part of the frame; allocates nothing. */
    void render(RenderFrame frame);

    /** Frees what it owns. */
    @Override
    void close();
}
