package dev.vizard.engine.scene;

import static org.lwjgl.assimp.Assimp.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joml.Vector3f;
import org.joml.Vector4f;
import org.lwjgl.assimp.AIMaterial;
import org.lwjgl.assimp.AIScene;

/** Reads Assimp's materials as metallic-roughness; older models without those values get a plausible guess. */
final class MaterialReader {
    private static final float NEARLY_BLACK = 1e-3f;
    private static final float PLAIN_ROUGHNESS = 0.5f;
    private static final float DEFAULT_CUTOFF = 0.5f;

    private final List<Material> materials = new ArrayList<>();
    private final List<UvPlacement> placements = new ArrayList<>();
    private final ImageReader images;
    // glTF alone says which faces have two sides; others are drawn from both.
    private final boolean gltf;

    MaterialReader(Path file, AIScene scene) {
        images = new ImageReader(file, scene);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        gltf = name.endsWith(".gltf") || name.endsWith(".glb") || name.endsWith(".vrm");
        for (int i = 0; i < scene.mNumMaterials(); i++) {
            read(new MaterialValues(AIMaterial.create(scene.mMaterials().get(i))));
        }
    }

    List<Material> materials() {
        return materials;
    }

    List<ImageData> images() {
        return images.images();
    }

    /** Where a material's pictures lie. */
    UvPlacement placement(int material) {
        return placements.get(material);
    }

    private void read(MaterialValues values) {
        MapReader reader = new MapReader(values, images, gltf);
        int base = reader.index(aiTextureType_BASE_COLOR, aiTextureType_DIFFUSE);
        int metalRough = reader.index(
                aiTextureType_GLTF_METALLIC_ROUGHNESS, aiTextureType_METALNESS, aiTextureType_DIFFUSE_ROUGHNESS);
        Material.Maps maps = new Material.Maps(
                base,
                metalRough,
                reader.index(aiTextureType_NORMALS, aiTextureType_NORMAL_CAMERA),
                reader.index(aiTextureType_AMBIENT_OCCLUSION, aiTextureType_LIGHTMAP),
                reader.index(aiTextureType_EMISSIVE, aiTextureType_EMISSION_COLOR),
                reader.index(aiTextureType_CLEARCOAT),
                values.number(_AI_MATKEY_GLTF_SCALE_BASE, aiTextureType_NORMALS, 1),
                values.number(_AI_MATKEY_GLTF_STRENGTH_BASE, aiTextureType_LIGHTMAP, 1));
        Vector4f colour = colour(values, base >= 0);
        materials.add(new Material(
                values.text(AI_MATKEY_NAME),
                colour,
                clamp(values.number(AI_MATKEY_METALLIC_FACTOR, metalRough >= 0 ? 1 : 0)),
                roughness(values, metalRough >= 0),
                emissive(values, maps.emissive() >= 0),
                clamp(values.number(AI_MATKEY_CLEARCOAT_FACTOR, 0)),
                clamp(values.number(AI_MATKEY_CLEARCOAT_ROUGHNESS_FACTOR, 0)),
                cutoff(values, colour.w),
                !gltf || values.integer(AI_MATKEY_TWOSIDED) == 1,
                values.integer(AI_MATKEY_SHADING_MODEL) == aiShadingMode_Unlit,
                maps));
        placements.add(reader.placement());
    }

    private Vector4f colour(MaterialValues values, boolean pictured) {
        Vector4f colour = values.colour(AI_MATKEY_BASE_COLOR, null);
        if (colour == null) {
            colour = values.colour(AI_MATKEY_COLOR_DIFFUSE, new Vector4f(0.8f, 0.8f, 0.8f, 1));
        }
        boolean black = Math.max(colour.x, Math.max(colour.y, colour.z)) < NEARLY_BLACK;
        // Many exporters leave the colour black where a picture takes its place.
        return !gltf && pictured && black ? new Vector4f(1, 1, 1, colour.w) : colour;
    }

    private static float roughness(MaterialValues values, boolean pictured) {
        float gloss = values.number(AI_MATKEY_GLOSSINESS_FACTOR, Float.NaN);
        float shininess = values.number(AI_MATKEY_SHININESS, 0);
        float guess = PLAIN_ROUGHNESS;
        if (pictured) {
            guess = 1;
        } else if (!Float.isNaN(gloss)) {
            guess = 1 - gloss;
        } else if (shininess > 0) {
            // The GGX lobe as wide as Blinn-Phong's: alpha squared = 2 / (n + 2); alpha is the roughness squared.
            guess = (float) Math.pow(2 / (shininess + 2), 0.25);
        }
        return clamp(values.number(AI_MATKEY_ROUGHNESS_FACTOR, guess));
    }

    private Vector3f emissive(MaterialValues values, boolean pictured) {
        Vector4f glow = values.colour(AI_MATKEY_COLOR_EMISSIVE, new Vector4f());
        boolean black = Math.max(glow.x, Math.max(glow.y, glow.z)) < NEARLY_BLACK;
        if (!gltf && pictured && black) {
            glow.set(1, 1, 1, 1);
        }
        return new Vector3f(glow.x, glow.y, glow.z).mul(values.number(AI_MATKEY_EMISSIVE_INTENSITY, 1));
    }

    // We draw nothing transparent: what blends is cut where its picture is less than half there.
    private static float cutoff(MaterialValues values, float alpha) {
        return switch (values.text(AI_MATKEY_GLTF_ALPHAMODE)) {
            case "MASK" -> values.number(AI_MATKEY_GLTF_ALPHACUTOFF, DEFAULT_CUTOFF);
            case "BLEND" -> DEFAULT_CUTOFF * alpha;
            default -> 0;
        };
    }

    private static float clamp(float value) {
        return Math.max(0, Math.min(1, value));
    }
}
