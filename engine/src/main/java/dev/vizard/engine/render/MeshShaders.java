package dev.vizard.engine.render;

import dev.vizard.engine.EngineException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The mesh shaders in every way they were asked for so far. */
final class MeshShaders implements AutoCloseable {
    private record Key(Set<MeshFeature> features, MeshShading shading) {}

    private final Path folder;
    private final Map<Key, MeshProgram> programs = new HashMap<>();
    private int generation;

    MeshShaders(Path folder) {
        this.folder = folder;
    }

    MeshProgram program(Set<MeshFeature> features, MeshShading shading) {
        Key key = new Key(features, shading);
        MeshProgram known = programs.get(key);
        if (known == null) {
            known = new MeshProgram(folder, features, shading);
            programs.put(key, known);
        }
        return known;
    }

    /** Grows with every reload: programs that were given out before are closed. */
    int generation() {
        return generation;
    }

    /** Compiles all of them again; where one has an error, all stay as they were and it is thrown. */
    void reload() throws EngineException {
        Map<Key, MeshProgram> fresh = new HashMap<>();
        try {
            for (Key key : programs.keySet()) {
                fresh.put(key, new MeshProgram(folder, key.features, key.shading));
            }
        } catch (EngineException wrong) {
            fresh.values().forEach(MeshProgram::close);
            throw wrong;
        }
        close();
        programs.putAll(fresh);
        generation++;
    }

    @Override
    public void close() {
        programs.values().forEach(MeshProgram::close);
        programs.clear();
    }
}
