package dev.vizard.app;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program's own files lie.
 *
 * @param folder the project's folder
 */
public record Home(Path folder) {

    /** The folder that the launcher names, or the one we were started from. */
    public static Home find() {
        Home home = new Home(
                Path.of(System.getProperty("vizard.home", ".")).toAbsolutePath().normalize());
        if (!Files.isDirectory(home.shaders())) {
            throw new UserError("the program's files are not in " + home.folder + "; start it with ./vizard");
        }
        return home;
    }

    /** The networks. */
    public Path models() {
        return folder.resolve("models");
    }

    /** The GLSL files. */
    public Path shaders() {
        return folder.resolve("shaders");
    }

    /** The mask that is worn where nobody names another. */
    public Path mask() {
        return folder.resolve("assets/mask/mask.glb");
    }

    /** The panels' font. */
    public Path font() {
        return folder.resolve("assets/font/Inter.ttf");
    }

    /** The portrait of which the clip and the built-in heads are made. */
    public Path portraitFolder() {
        return folder.resolve("assets/portrait");
    }

    /** The clip that plays where there is no camera. */
    public Path clip() {
        return folder.resolve("assets/clip/demo.mp4");
    }

    /** The photograph that pictures are judged on where nobody names others. */
    public Path portrait() {
        return folder.resolve("assets/portrait/astronaut.png");
    }
}
