package dev.vizard.app.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings as YAML: what a file leaves out is the default, what it knows more is passed over. */
final class SettingsYaml {

    private static final ObjectMapper YAML = new YAMLMapper(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private SettingsYaml() {}

    static Settings read(Path file) throws IOException {
        Settings read = YAML.readValue(file.toFile(), Settings.class);
        return read == null ? Settings.DEFAULT : read;
    }

    /** The file's tree, whatever it holds; null where it holds nothing. */
    static JsonNode tree(Path file) throws IOException {
        return YAML.readTree(file.toFile());
    }

    /** These settings with what a tree says instead; what it leaves out stays. */
    static Settings merged(Settings settings, JsonNode tree) throws IOException {
        ObjectNode all = YAML.valueToTree(settings);
        overlay(all, tree);
        return YAML.treeToValue(all, Settings.class);
    }

    private static void overlay(ObjectNode onto, JsonNode with) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = with.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode old = onto.get(field.getKey());
            if (old instanceof ObjectNode branch && field.getValue().isObject()) {
                overlay(branch, field.getValue());
            } else {
                onto.set(field.getKey(), field.getValue());
            }
        }
    }

    static String text(Settings settings) throws IOException {
        return YAML.writeValueAsString(settings);
    }

    /** Writes the settings: whole or not at all. */
    static void write(Path file, Settings settings) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "settings", ".part");
        try {
            YAML.writeValue(part.toFile(), settings);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** In one line, why a text is not settings. */
    static String reason(JacksonException e) {
        Throwable cause = e instanceof ValueInstantiationException && e.getCause() != null ? e.getCause() : e;
        String text = cause instanceof JacksonException jackson ? jackson.getOriginalMessage() : cause.getMessage();
        String where = e.getLocation() != null && e.getLocation().getLineNr() > 0
                ? "line " + e.getLocation().getLineNr() + ": "
                : e instanceof JsonMappingException mapping ? path(mapping) : "";
        return where + String.valueOf(text).lines().findFirst().orElse("unreadable");
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                        .map(part -> String.valueOf(part.getFieldName()))
                        .collect(Collectors.joining(".")) + ": ";
    }
}
