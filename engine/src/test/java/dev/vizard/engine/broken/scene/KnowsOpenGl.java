package dev.vizard.engine.broken.scene;

import dev.vizard.engine.broken.gl.KnowsAScene;
import org.lwjgl.opengl.GL11C;

/** Breaks the walls on purpose, for WallsTest. */
public final class KnowsOpenGl {
    public KnowsAScene other;

    public void draw() {
        GL11C.glFinish();
    }
}
