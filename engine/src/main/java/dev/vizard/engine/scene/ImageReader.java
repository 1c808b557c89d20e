package dev.vizard.engine.scene;

import static org.lwjgl.assimp.Assimp.aiGetEmbeddedTexture;
import static org.lwjgl.stb.STBImage.stbi_failure_reason;
import static org.lwjgl.stb.STBImage.stbi_image_free;
import static org.lwjgl.stb.STBImage.stbi_load_from_memory;

import dev.vizard.engine.EngineException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lwjgl.BufferUtils;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.AITexture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes a model's pictures once each, from inside the file or beside it. */
final class ImageReader {
    private static final Logger log = LoggerFactory.getLogger(ImageReader.class);

    private final Path file;
    private final AIScene scene;
    private final List<ImageData> images = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    ImageReader(Path file, AIScene scene) {
        this.file = file;
        this.scene = scene;
    }

    List<ImageData> images() {
        return images;
    }

    /** The number of the picture of that name; -1 where it cannot be read, which is told once. */
    int index(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int index = -1;
        try {
            ImageData image = read(name);
            index = images.size();
            images.add(image);
        } catch (EngineException missing) {
            log.warn("{}", missing.getMessage());
        }
        numbers.put(name, index);
        return index;
    }

    private ImageData read(String name) {
        AITexture embedded = aiGetEmbeddedTexture(scene, name);
        if (embedded != null) {
            if (embedded.mHeight() == 0) {
                return decode(name, embedded.pcDataCompressed());
            }
            return copyTexels(name, embedded);
        }
        Path path = beside(name);
        try {
            byte[] bytes = Files.readAllBytes(path);
            return decode(
                    name, BufferUtils.createByteBuffer(bytes.length).put(bytes).flip());
        } catch (IOException unreadable) {
            throw new EngineException(
                    "Picture %s of model %s cannot be read; it is drawn without it.".formatted(path, file), unreadable);
        }
    }

    // Files from other systems name pictures with backslashes, escapes or folders that do not exist here.
    private Path beside(String name) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            String plain = name.replace('\\', '/');
            Path stated = folder.resolve(plain);
            if (Files.isRegularFile(stated)) {
                return stated;
            }
            Path unescaped = folder.resolve(URLDecoder.decode(
                    plain.replace("+", "%2B").replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8));
            if (Files.isRegularFile(unescaped)) {
                return unescaped;
            }
            Path alone = folder.resolve(plain.substring(plain.lastIndexOf('/') + 1));
            return Files.isRegularFile(alone) ? alone : stated;
        } catch (InvalidPathException invalid) {
            throw new EngineException(
                    "Model %s names a picture \"%s\", which is no file name; it is drawn without it."
                            .formatted(file, name),
                    invalid);
        }
    }

    private ImageData decode(String name, ByteBuffer encoded) {
        int[] width = new int[1];
        int[] height = new int[1];
        ByteBuffer pixels = stbi_load_from_memory(encoded, width, height, new int[1], 4);
        if (pixels == null) {
            throw new EngineException("Picture %s of model %s cannot be decoded (%s) and is left out; PNG and JPEG can."
                    .formatted(name, file, stbi_failure_reason()));
        }
        try {
            return ImageScaler.limited(name, width[0], height[0], pixels);
        } finally {
            stbi_image_free(pixels);
        }
    }

    private static ImageData copyTexels(String name, AITexture texture) {
        int count = texture.mWidth() * texture.mHeight();
        ByteBuffer own = BufferUtils.createByteBuffer(count * 4);
        var texels = texture.pcData();
        for (int i = 0; i < count; i++) {
            var texel = texels.get(i);
            own.put(texel.r()).put(texel.g()).put(texel.b()).put(texel.a());
        }
        return new ImageData(name, texture.mWidth(), texture.mHeight(), own.flip());
    }
}
