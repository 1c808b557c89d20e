package dev.vizard.engine.gl;

import dev.vizard.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One shader's text: a file with its {@code #include "file"} lines (relative to the shader folder, each file once)
 * replaced, names defined, and {@code #line} set so that the driver's messages can be led back to file and line.
 */
public final class ShaderSource {
    // Mesa forgets a #line's source number inside expressions, so the file travels in the line number.
    private static final int LINES_PER_FILE = 100_000;
    private static final String VERSION = "#version 330 core\n";
    private static final Pattern INCLUDE = Pattern.compile("\\s*#include\\s+\"([^\"]+)\"\\s*");
    // Mesa and Intel "0:12(5): error", NVIDIA "0(12) : error", AMD and Apple "ERROR: 0:12:".
    private static final Pattern PLACE =
            Pattern.compile("(?m)^(?:(?:ERROR|WARNING): )?(\\d+)(?::(\\d+)(?:\\(\\d+\\))?|\\((\\d+)\\))\\s*:");

    private final Path folder;
    private final List<String> files = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(VERSION);

    private ShaderSource(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a shader.
     *
     * @param folder the shader folder
     * @param name the file in it, such as "mesh.frag"
     * @param defines names and values to define before the first line
     * @throws EngineException naming the file that cannot be read and who includes it
     */
    public static ShaderSource load(Path folder, String name, Map<String, String> defines) {
        ShaderSource source = new ShaderSource(folder);
        new TreeMap<>(defines).forEach((key, value) -> source.text.append("#define %s %s\n".formatted(key, value)));
        source.append(name, "");
        return source;
    }

    private void append(String name, String includedBy) {
        if (files.contains(name)) {
            return;
        }
        int number = files.size();
        files.add(name);
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve(name));
        } catch (NoSuchFileException missing) {
            throw new EngineException("Shader %s is missing in %s%s.".formatted(name, folder, includedBy), missing);
        } catch (IOException unreadable) {
            throw new EngineException(
                    "Shader %s in %s cannot be read%s.".formatted(name, folder, includedBy), unreadable);
        }
        text.append("#line ").append(number * LINES_PER_FILE + 1).append('\n');
        for (int i = 0; i < lines.size(); i++) {
            Matcher include = INCLUDE.matcher(lines.get(i));
            if (include.matches()) {
                append(include.group(1), " (included by %s:%d)".formatted(name, i + 1));
                text.append("#line ").append(number * LINES_PER_FILE + i + 2).append('\n');
            } else {
                text.append(lines.get(i)).append('\n');
            }
        }
    }

    /** The complete text for the driver. */
    public String text() {
        return text.toString();
    }

    /** The file's name. */
    public String name() {
        return files.get(0);
    }

    /** A driver's message with its "source:line" replaced by "file:line:". */
    String explain(String log) {
        return PLACE.matcher(log).replaceAll(place -> {
            int line = Integer.parseInt(place.group(2) != null ? place.group(2) : place.group(3));
            int number = line / LINES_PER_FILE;
            String file = number < files.size() ? files.get(number) : name();
            return Matcher.quoteReplacement(file + ":" + line % LINES_PER_FILE + ":");
        });
    }
}
