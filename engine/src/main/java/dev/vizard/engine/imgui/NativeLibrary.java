package dev.vizard.engine.imgui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unpacks ImGui's native library before its Java half does: that one writes it to the same file at every start, and a
 * second program that loads the file just then is killed by a bus error.
 */
final class NativeLibrary {

    private static final Logger log = LoggerFactory.getLogger(NativeLibrary.class);

    /** Where ImGui's Java half looks first. */
    private static final String PATH_PROPERTY = "imgui.library.path";

    private static final String RESOURCES = "io/imgui/java/native-bin/";
    private static final String FOLDER = "vizard-imgui-natives";

    private NativeLibrary() {}

    /** Makes the library ready to load; where that fails, ImGui's Java half does it in its own way. */
    static synchronized void prepare() {
        if (System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        try {
            Path folder = unpack(Path.of(System.getProperty("java.io.tmpdir"), FOLDER));
            if (folder != null) {
                System.setProperty(PATH_PROPERTY, folder.toString());
            }
        } catch (IOException e) {
            log.debug("ImGui's library is left to its Java half to unpack", e);
        }
    }

    /**
     * Unpacks the library below a folder, unless it is there already; no other program ever sees a part of it.
     *
     * @return the folder that holds it, named after what the library is; null where there is none for this system
     */
    static Path unpack(Path parent) throws IOException {
        String name = System.mapLibraryName("imgui-java64");
        byte[] library;
        // Its class loader is asked by name, or the library would be loaded at once.
        try (InputStream in = NativeLibrary.class.getClassLoader().getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                return null;
            }
            library = in.readAllBytes();
        }
        Path folder = parent.resolve(Integer.toHexString(Arrays.hashCode(library)) + "-" + library.length);
        Path file = folder.resolve(name);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), library)) {
            return folder;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, name, ".part");
        try {
            Files.write(part, library);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return folder;
    }
}
