package dev.vizard.engine.gl;

import dev.vizard.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a shader with its {@code #include "file"} lines filled in. {@code #line} directives number the files, so
 * that a driver's complaint can be told with file and line.
 */
final class ShaderSource {

    private static final Pattern INCLUDE = Pattern.compile("^\\s*#include\\s+\"([^\"]+)\"\\s*$");
    /** Drivers write 0:12, 0(12) or 0:12(3) for line 12 of file 0. */
    private static final Pattern PLACE = Pattern.compile("(?<![\\d.])(\\d{1,2})[:(](\\d+)\\)?");

    private final Path folder;
    private final List<String> files = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private ShaderSource(Path folder) {
        this.folder = folder;
    }

    /** Reads a file and all that it includes, with {@code #define}s put first. */
    static ShaderSource read(Path folder, String file, Map<String, String> defines) {
        ShaderSource source = new ShaderSource(folder);
        source.text.append("#version 330 core\n");
        defines.forEach((name, value) -> source.text
                .append("#define ")
                .append(name)
                .append(' ')
                .append(value)
                .append('\n'));
        source.append(file);
        return source;
    }

    private void append(String file) {
        int number = files.size();
        files.add(file);
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new EngineException("the shader " + folder.resolve(file) + " cannot be read", e);
        }
        text.append("#line 1 ").append(number).append('\n');
        for (int i = 0; i < lines.size(); i++) {
            Matcher include = INCLUDE.matcher(lines.get(i));
            if (!include.matches()) {
                text.append(lines.get(i)).append('\n');
                continue;
            }
            // Each file once, however often it is included.
            if (!files.contains(include.group(1))) {
                append(include.group(1));
            }
            text.append("#line ").append(i + 2).append(' ').append(number).append('\n');
        }
    }

    String text() {
        return text.toString();
    }

    /** A driver's complaint with our file names in place of its numbers. */
    String explain(String driverLog) {
        return PLACE.matcher(driverLog.strip()).replaceAll(match -> {
            int number = Integer.parseInt(match.group(1));
            String file = number < files.size() ? files.get(number) : "?";
            return Matcher.quoteReplacement(file + ":" + match.group(2));
        });
    }
}
