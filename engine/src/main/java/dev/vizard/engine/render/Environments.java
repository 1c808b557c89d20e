package dev.vizard.engine.render;

import dev.vizard.engine.EngineException;
import dev.vizard.engine.scene.EnvironmentSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The surroundings that were used last, so that going back to one costs nothing. */
final class Environments implements AutoCloseable {
    private static final int KEPT = 4;

    private final Path shaders;
    private final List<Environment> known = new ArrayList<>();
    private EnvironmentSource refused;
    private String error = "";

    Environments(Path shaders) {
        this.shaders = shaders;
    }

    /** The surroundings of that source; the studio where a picture cannot be read, see {@link #error()}. */
    Environment of(EnvironmentSource source, RenderFrame frame) {
        if (!source.equals(refused)) {
            try {
                Environment made = known(source, frame);
                refused = null;
                error = "";
                return made;
            } catch (EngineException unreadable) {
                if (source == EnvironmentSource.BuiltIn.STUDIO) {
                    throw unreadable;
                }
                refused = source;
                error = unreadable.getMessage();
            }
        }
        return known(EnvironmentSource.BuiltIn.STUDIO, frame);
    }

    private Environment known(EnvironmentSource source, RenderFrame frame) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).source().equals(source)) {
                return known.get(i);
            }
        }
        Environment made = new Environment(shaders, source, frame);
        if (known.size() == KEPT) {
            known.remove(0).close();
        }
        known.add(made);
        return made;
    }

    /** Why the newest picture could not be used; empty when all is well. */
    String error() {
        return error;
    }

    /** Draws them all again with the shaders as they are now; where those have an error, they stay and it is thrown. */
    void reload(RenderFrame frame) {
        for (int i = 0; i < known.size(); i++) {
            Environment fresh = new Environment(shaders, known.get(i).source(), frame);
            known.set(i, fresh).close();
        }
        refused = null;
    }

    @Override
    public void close() {
        known.forEach(Environment::close);
        known.clear();
    }
}
