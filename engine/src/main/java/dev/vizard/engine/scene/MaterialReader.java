package dev.vizard.engine.scene;

import static org.lwjgl.assimp.Assimp.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3f;
import org.joml.Vector4f;
import org.lwjgl.assimp.AIColor4D;
import org.lwjgl.assimp.AIMaterial;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.AIString;

/** Reads Assimp's materials as metallic-roughness; older models without those values get a plausible guess. */
final class MaterialReader {
    private final AIScene scene;
    private final ImageReader images;
    private final int[] length = new int[1];
    private final float[] number = new float[1];
    private final int[] flag = new int[1];

    MaterialReader(Path file, AIScene scene) {
        this.scene = scene;
        this.images = new ImageReader(file, scene);
    }

    List<Material> materials() {
        List<Material> materials = new ArrayList<>();
        for (int i = 0; i < scene.mNumMaterials(); i++) {
            materials.add(read(AIMaterial.create(scene.mMaterials().get(i))));
        }
        return materials;
    }

    List<ImageData> images() {
        return images.images();
    }

    private Material read(AIMaterial material) {
        int base = texture(material, aiTextureType_BASE_COLOR, aiTextureType_DIFFUSE);
        int metalRough = texture(
                material,
                aiTextureType_GLTF_METALLIC_ROUGHNESS,
                aiTextureType_METALNESS,
                aiTextureType_DIFFUSE_ROUGHNESS);
        int emissiveMap = texture(material, aiTextureType_EMISSIVE, aiTextureType_EMISSION_COLOR);
        Material.Maps maps = new Material.Maps(
                base,
                metalRough,
                texture(material, aiTextureType_NORMALS, aiTextureType_NORMAL_CAMERA),
                texture(material, aiTextureType_AMBIENT_OCCLUSION, aiTextureType_LIGHTMAP),
                emissiveMap,
                texture(material, aiTextureType_CLEARCOAT),
                texelNumber(material, _AI_MATKEY_GLTF_SCALE_BASE, aiTextureType_NORMALS),
                texelNumber(material, _AI_MATKEY_GLTF_STRENGTH_BASE, aiTextureType_LIGHTMAP));
        Vector4f colour = colour(material, AI_MATKEY_BASE_COLOR, null);
        if (colour == null) {
            colour = colour(material, AI_MATKEY_COLOR_DIFFUSE, new Vector4f(0.8f, 0.8f, 0.8f, 1));
        }
        Vector4f glow = colour(material, AI_MATKEY_COLOR_EMISSIVE, new Vector4f());
        float strength = number(material, AI_MATKEY_EMISSIVE_INTENSITY, 1);
        boolean masked = "MASK".equals(text(material, AI_MATKEY_GLTF_ALPHAMODE));
        return new Material(
                text(material, AI_MATKEY_NAME),
                colour,
                clamp(number(material, AI_MATKEY_METALLIC_FACTOR, metalRough >= 0 ? 1 : 0)),
                clamp(number(material, AI_MATKEY_ROUGHNESS_FACTOR, metalRough >= 0 ? 1 : 0.5f)),
                new Vector3f(glow.x, glow.y, glow.z).mul(strength),
                clamp(number(material, AI_MATKEY_CLEARCOAT_FACTOR, 0)),
                clamp(number(material, AI_MATKEY_CLEARCOAT_ROUGHNESS_FACTOR, 0)),
                masked ? number(material, AI_MATKEY_GLTF_ALPHACUTOFF, 0.5f) : 0,
                flag(material, AI_MATKEY_TWOSIDED),
                integer(material, AI_MATKEY_SHADING_MODEL) == aiShadingMode_Unlit,
                maps);
    }

    private int texture(AIMaterial material, int... types) {
        try (AIString path = AIString.calloc()) {
            for (int type : types) {
                if (aiGetMaterialTexture(material, type, 0, path, (int[]) null, null, null, null, null, null)
                        == aiReturn_SUCCESS) {
                    int index = images.index(path.dataString());
                    if (index >= 0) {
                        return index;
                    }
                }
            }
        }
        return -1;
    }

    private static Vector4f colour(AIMaterial material, String key, Vector4f absent) {
        try (AIColor4D colour = AIColor4D.calloc()) {
            if (aiGetMaterialColor(material, key, aiTextureType_NONE, 0, colour) != aiReturn_SUCCESS) {
                return absent;
            }
            return new Vector4f(colour.r(), colour.g(), colour.b(), colour.a());
        }
    }

    private float number(AIMaterial material, String key, float absent) {
        length[0] = 1;
        boolean there =
                aiGetMaterialFloatArray(material, key, aiTextureType_NONE, 0, number, length) == aiReturn_SUCCESS;
        return there && Float.isFinite(number[0]) ? number[0] : absent;
    }

    private float texelNumber(AIMaterial material, String key, int type) {
        length[0] = 1;
        boolean there = aiGetMaterialFloatArray(material, key, type, 0, number, length) == aiReturn_SUCCESS;
        return there && Float.isFinite(number[0]) ? number[0] : 1;
    }

    private boolean flag(AIMaterial material, String key) {
        return integer(material, key) == 1;
    }

    private int integer(AIMaterial material, String key) {
        length[0] = 1;
        return aiGetMaterialIntegerArray(material, key, aiTextureType_NONE, 0, flag, length) == aiReturn_SUCCESS
                ? flag[0]
                : 0;
    }

    private static String text(AIMaterial material, String key) {
        try (AIString text = AIString.calloc()) {
            return aiGetMaterialString(material, key, aiTextureType_NONE, 0, text) == aiReturn_SUCCESS
                    ? text.dataString()
                    : "";
        }
    }

    private static float clamp(float value) {
        return Math.max(0, Math.min(1, value));
    }
}
