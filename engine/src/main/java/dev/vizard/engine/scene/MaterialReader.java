package dev.vizard.engine.scene;

import static org.lwjgl.assimp.Assimp.*;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joml.Vector3f;
import org.lwjgl.assimp.AIColor4D;
import org.lwjgl.assimp.AIMaterial;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.AIString;
import org.lwjgl.assimp.AITexture;
import org.lwjgl.stb.STBImage;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the materials of an Assimp scene and decodes the pictures that they use. */
final class MaterialReader {

    private static final Logger log = LoggerFactory.getLogger(MaterialReader.class);

    private final Path file;
    private final AIScene scene;
    private final Map<String, Integer> imageNumbers = new LinkedHashMap<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Material> materials = new ArrayList<>();

    MaterialReader(Path file, AIScene scene) {
        this.file = file;
        this.scene = scene;
        for (int i = 0; i < scene.mNumMaterials(); i++) {
            materials.add(read(AIMaterial.create(scene.mMaterials().get(i))));
        }
    }

    List<Material> materials() {
        return materials;
    }

    List<Image> images() {
        return images;
    }

    private Material read(AIMaterial m) {
        boolean metallicRoughness = has(m, AI_MATKEY_METALLIC_FACTOR) || has(m, AI_MATKEY_ROUGHNESS_FACTOR);
        int base = image(m, aiTextureType_BASE_COLOR);
        if (base < 0) {
            base = image(m, aiTextureType_DIFFUSE);
        }
        int metallic = image(m, aiTextureType_GLTF_METALLIC_ROUGHNESS);
        if (metallic < 0) {
            metallic = image(m, aiTextureType_DIFFUSE_ROUGHNESS);
        }
        Vector3f colour = colour(m, metallicRoughness ? AI_MATKEY_BASE_COLOR : AI_MATKEY_COLOR_DIFFUSE, 0.7f);
        Vector3f emissive = colour(m, AI_MATKEY_COLOR_EMISSIVE, 0).mul(number(m, AI_MATKEY_EMISSIVE_INTENSITY, 1));
        return new Material(
                name(m),
                colour,
                number(m, AI_MATKEY_METALLIC_FACTOR, metallicRoughness ? 1 : 0),
                // Formats without roughness mean something between plaster and plastic.
                number(m, AI_MATKEY_ROUGHNESS_FACTOR, metallicRoughness ? 1 : 0.55f),
                emissive,
                number(m, AI_MATKEY_CLEARCOAT_FACTOR, 0),
                number(m, AI_MATKEY_TWOSIDED, 0) != 0,
                false,
                base,
                metallic,
                image(m, aiTextureType_LIGHTMAP),
                image(m, aiTextureType_NORMALS),
                image(m, aiTextureType_EMISSIVE));
    }

    private static String name(AIMaterial m) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            AIString text = AIString.calloc(stack);
            return aiGetMaterialString(m, AI_MATKEY_NAME, 0, 0, text) == aiReturn_SUCCESS ? text.dataString() : "";
        }
    }

    private static boolean has(AIMaterial m, String key) {
        return !Float.isNaN(number(m, key, Float.NaN));
    }

    private static float number(AIMaterial m, String key, float otherwise) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            var value = stack.mallocFloat(1);
            IntBuffer count = stack.ints(1);
            return aiGetMaterialFloatArray(m, key, aiTextureType_NONE, 0, value, count) == aiReturn_SUCCESS
                    ? value.get(0)
                    : otherwise;
        }
    }

    private static Vector3f colour(AIMaterial m, String key, float otherwise) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            AIColor4D c = AIColor4D.malloc(stack);
            return aiGetMaterialColor(m, key, aiTextureType_NONE, 0, c) == aiReturn_SUCCESS
                    ? new Vector3f(c.r(), c.g(), c.b())
                    : new Vector3f(otherwise);
        }
    }

    private int image(AIMaterial m, int type) {
        if (aiGetMaterialTextureCount(m, type) == 0) {
            return -1;
        }
        String path;
        try (MemoryStack stack = MemoryStack.stackPush()) {
            AIString text = AIString.calloc(stack);
            if (aiGetMaterialTexture(m, type, 0, text, (IntBuffer) null, null, null, null, null, null)
                    != aiReturn_SUCCESS) {
                return -1;
            }
            path = text.dataString();
        }
        Integer known = imageNumbers.get(path);
        if (known != null) {
            return known;
        }
        Image image = path.startsWith("*") ? embedded(Integer.parseInt(path.substring(1))) : external(path);
        int number = image == null ? -1 : images.size();
        if (image != null) {
            images.add(image);
        } else {
            // A surface without its picture is still a surface.
            log.warn("{}: the picture {} cannot be read and is left out", file.getFileName(), path);
        }
        imageNumbers.put(path, number);
        return number;
    }

    private Image embedded(int index) {
        if (index >= scene.mNumTextures()) {
            return null;
        }
        AITexture texture = AITexture.create(scene.mTextures().get(index));
        if (texture.mHeight() != 0) {
            return null;
        }
        return decode(MemoryUtil.memByteBuffer(texture.pcData().address0(), texture.mWidth()));
    }

    private Image external(String path) {
        Path picture = file.toAbsolutePath().resolveSibling(path.replace('\\', '/'));
        ByteBuffer bytes = null;
        try {
            byte[] content = Files.readAllBytes(picture);
            bytes = MemoryUtil.memAlloc(content.length).put(content).flip();
            return decode(bytes);
        } catch (java.io.IOException e) {
            log.debug("cannot read {}", picture, e);
            return null;
        } finally {
            MemoryUtil.memFree(bytes);
        }
    }

    private static Image decode(ByteBuffer bytes) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer width = stack.mallocInt(1);
            IntBuffer height = stack.mallocInt(1);
            ByteBuffer pixels = STBImage.stbi_load_from_memory(bytes, width, height, stack.mallocInt(1), 4);
            if (pixels == null) {
                return null;
            }
            // Copied out, so that the picture is ordinary garbage-collected memory.
            ByteBuffer copy = ByteBuffer.allocateDirect(pixels.remaining());
            copy.put(pixels.duplicate()).flip();
            STBImage.stbi_image_free(pixels);
            return new Image(width.get(0), height.get(0), copy);
        }
    }
}
