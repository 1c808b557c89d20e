package dev.vizard.engine.render;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.FullScreen;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.scene.Scene;

/** What the passes of a frame hand to one another. One object, reused. */
final class FrameContext {

    Scene scene;
    RenderSettings settings;
    /** The linear picture that is being made. */
    Framebuffer light;
    /** The glow around bright things, or a black picture. */
    Texture glow;
    /** The picture behind, or null. */
    Texture backdrop;

    FullScreen fullScreen;
    int width;
    int height;
}
