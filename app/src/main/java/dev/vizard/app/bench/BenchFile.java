package dev.vizard.app.bench;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vizard.app.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A run as a file of JSON. */
public final class BenchFile {

    /** Later versions may say more; what they say beside is no error. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** No run of ours comes near; a file beyond is something else. */
    private static final long LONGEST_BYTES = 16 << 20;

    private BenchFile() {}

    /**
     * Reads a run.
     *
     * @throws UserError in one line, when the file is missing, damaged, or no run of ours
     */
    public static BenchRun read(Path file) {
        try {
            if (Files.isDirectory(file) || Files.size(file) > LONGEST_BYTES) {
                throw foreign(file, "a run is a JSON file of some kilobytes", null);
            }
            BenchRun run = JSON.readValue(file.toFile(), BenchRun.class);
            if (run == null) {
                throw foreign(file, "it is empty", null);
            }
            return run;
        } catch (JacksonException e) {
            throw foreign(file, reason(e), e);
        } catch (IOException e) {
            throw new UserError(
                    "the run in " + file + " cannot be read; give a file that ./vizard bench --json wrote", e);
        }
    }

    private static UserError foreign(Path file, String reason, Exception cause) {
        return new UserError(
                file + " is no benchmark run (" + reason + "); give a file that ./vizard bench --json wrote", cause);
    }

    private static String reason(JacksonException e) {
        Throwable cause = e instanceof ValueInstantiationException && e.getCause() != null ? e.getCause() : e;
        String text = cause instanceof JacksonException jackson ? jackson.getOriginalMessage() : cause.getMessage();
        // Jackson tells where the object began, which is no help to who made no JSON.
        return String.valueOf(text).lines().findFirst().orElse("unreadable").replaceFirst("\\s*\\(start marker.*", "");
    }

    /** Writes a run, whole or not at all; makes the folder where it is missing. */
    public static void write(Path file, BenchRun run) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "run", ".part");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), run);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
