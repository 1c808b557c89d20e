package dev.vizard.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a user asked for: its folder is made, and what goes wrong is one line. */
public final class OutputFile {

    private OutputFile() {}

    /** What fills a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes the file, whose folder is there. */
        void writeTo(Path file) throws IOException;
    }

    /**
     * Makes the file's folder and lets it be written.
     *
     * @throws UserError one line, if that cannot be done
     */
    public static void write(Path file, Content content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            content.writeTo(file);
        } catch (IOException e) {
            throw new UserError("cannot write " + file + "; choose a folder that can be written to", e);
        }
    }

    /**
     * The same for a tree as indented JSON.
     *
     * @throws UserError one line, if that cannot be done
     */
    public static void writeJson(Path file, Object tree) {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        write(file, path -> mapper.writeValue(path.toFile(), tree));
    }
}
