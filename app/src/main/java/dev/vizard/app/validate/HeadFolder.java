package dev.vizard.app.validate;

import dev.vizard.app.UserError;
import dev.vizard.engine.EngineException;
import dev.vizard.engine.scene.ModelLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder of head models, one identity a file. A model is read when it is wanted: a whole folder would be large. */
public final class HeadFolder implements Heads {

    private static final List<String> ENDINGS = List.of(".glb", ".gltf", ".obj", ".fbx");

    /**
     * How far down the canonical face looks when a head of MakeHuman's is level, degrees: the median over the 18 heads that
     * training sees, by weighted Procrustes and by scaled orthography alike, on pictures taken from the front.
     */
    public static final double MAKEHUMAN_LEVEL_DEGREES = 6;

    private final List<Path> files;
    private final double levelDegrees;

    /**
     * The models in a folder, in the order of their names.
     *
     * @param levelDegrees how far down the canonical face looks when such a model is level
     */
    public HeadFolder(Path folder, double levelDegrees) {
        this.levelDegrees = levelDegrees;
        if (!Files.isDirectory(folder)) {
            throw new UserError("--heads must name a folder of head models; " + folder + " is none");
        }
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(HeadFolder::isModel).sorted().toList();
        } catch (IOException e) {
            throw new UserError("the folder " + folder + " cannot be read; check its permissions", e);
        }
        if (files.isEmpty()) {
            throw new UserError("there is no head model (" + String.join(", ", ENDINGS) + ") in " + folder);
        }
    }

    private static boolean isModel(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public List<String> names() {
        return files.stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.[^.]*$", ""))
                .toList();
    }

    @Override
    public Head load(int index) {
        Path file = files.get(index);
        try {
            return new Head(names().get(index), ModelLoader.load(file), levelDegrees);
        } catch (EngineException e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
