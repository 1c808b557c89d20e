package dev.vizard.engine.render;

/** One step of drawing a frame. Owns its programs and targets; used on the context's thread. */
interface RenderPass extends AutoCloseable {

    /** Draws into the frame's targets. */
    void draw(FrameContext frame);

    @Override
    void close();
}
