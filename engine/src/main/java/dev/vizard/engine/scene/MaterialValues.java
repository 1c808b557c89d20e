package dev.vizard.engine.scene;

import static org.lwjgl.assimp.Assimp.*;

import org.joml.Vector4f;
import org.lwjgl.assimp.AIColor4D;
import org.lwjgl.assimp.AIMaterial;
import org.lwjgl.assimp.AIString;

/** What Assimp knows of one material, by type; what a file leaves out is what the caller says. */
final class MaterialValues {
    private final AIMaterial material;
    private final int[] length = new int[1];
    private final float[] number = new float[1];
    private final float[] five = new float[5];
    private final int[] flag = new int[1];

    MaterialValues(AIMaterial material) {
        this.material = material;
    }

    /**
     * A picture's name as the file has it.
     *
     * @param channel filled with the number of its texture coordinates
     * @return null where there is none
     */
    String picture(int type, int[] channel) {
        channel[0] = 0;
        try (AIString path = AIString.calloc()) {
            boolean there = aiGetMaterialTexture(material, type, 0, path, (int[]) null, channel, null, null, null, null)
                    == aiReturn_SUCCESS;
            return there ? path.dataString() : null;
        }
    }

    /** How a picture is shifted, scaled and turned, Assimp's five numbers, or null where it is not. */
    float[] placement(int type) {
        length[0] = five.length;
        boolean there = aiGetMaterialFloatArray(material, "$tex.uvtrafo", type, 0, five, length) == aiReturn_SUCCESS;
        return there && length[0] == five.length ? five.clone() : null;
    }

    Vector4f colour(String key, Vector4f absent) {
        try (AIColor4D colour = AIColor4D.calloc()) {
            if (aiGetMaterialColor(material, key, aiTextureType_NONE, 0, colour) != aiReturn_SUCCESS) {
                return absent;
            }
            return new Vector4f(colour.r(), colour.g(), colour.b(), colour.a());
        }
    }

    float number(String key, float absent) {
        return number(key, aiTextureType_NONE, absent);
    }

    /** A number that belongs to a picture. */
    float number(String key, int type, float absent) {
        length[0] = 1;
        boolean there = aiGetMaterialFloatArray(material, key, type, 0, number, length) == aiReturn_SUCCESS;
        return there && Float.isFinite(number[0]) ? number[0] : absent;
    }

    int integer(String key) {
        length[0] = 1;
        return aiGetMaterialIntegerArray(material, key, aiTextureType_NONE, 0, flag, length) == aiReturn_SUCCESS
                ? flag[0]
                : 0;
    }

    String text(String key) {
        try (AIString text = AIString.calloc()) {
            return aiGetMaterialString(material, key, aiTextureType_NONE, 0, text) == aiReturn_SUCCESS
                    ? text.dataString()
                    : "";
        }
    }
}
