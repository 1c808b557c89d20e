package dev.vizard.engine.broken.gl;

import dev.vizard.engine.broken.scene.KnowsOpenGl;
import dev.vizard.engine.scene.Scene;

/** Breaks the walls on purpose, for WallsTest. */
public final class KnowsAScene {
    public Scene scene;
    public KnowsOpenGl back;
}
