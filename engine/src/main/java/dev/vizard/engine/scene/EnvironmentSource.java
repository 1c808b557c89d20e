package dev.vizard.engine.scene;

import java.nio.file.Path;

/** Where the light of the surroundings comes from. */
public sealed interface EnvironmentSource {

    /** Surroundings that a shader of ours draws. */
    enum BuiltIn implements EnvironmentSource {
        /** Soft boxes in a dark room. */
        STUDIO,
        /** A low sun, a warm horizon, a blue sky above. */
        DUSK,
        /** A hall with rows of tubes and a window. */
        WORKSHOP
    }

    /**
     * A picture of real surroundings.
     *
     * @param file equirectangular, Radiance RGBE (.hdr)
     */
    record HdrFile(Path file) implements EnvironmentSource {}
}
