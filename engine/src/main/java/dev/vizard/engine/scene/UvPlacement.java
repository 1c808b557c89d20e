package dev.vizard.engine.scene;

import org.joml.Matrix3x2f;
import org.joml.Vector2f;

/**
 * Where a picture lies on a mesh.
 *
 * @param channel number of the texture coordinates
 * @param move what is done to them, v = 0 being the picture's top row
 */
record UvPlacement(int channel, Matrix3x2f move) {

    /** As the first texture coordinates say. */
    static final UvPlacement PLAIN = new UvPlacement(0, new Matrix3x2f());

    /**
     * A placement as Assimp 6 tells it after FlipUVs: shift right, shift down of its own kind, scale right, scale down,
     * turn.
     *
     * @param gltf whether Assimp has turned glTF's shift about the picture's corner into one about its middle
     */
    static UvPlacement of(int channel, float[] told, boolean gltf) {
        float scaleX = told[2];
        float scaleY = told[3];
        // FlipUVs changes the shift's sign, but the coordinates that it belongs to count from the bottom.
        float fromBottom = -told[1];
        if (!gltf) {
            return new UvPlacement(channel, new Matrix3x2f(scaleX, 0, 0, scaleY, told[0], 1 - scaleY - fromBottom));
        }
        float cos = (float) Math.cos(told[4]);
        float sin = (float) Math.sin(told[4]);
        float right = told[0] - 0.5f * scaleX * (1 + sin - cos);
        float down = 0.5f * scaleY * (sin + cos - 1) + 1 - scaleY - fromBottom;
        // KHR_texture_transform: scaled, turned counter-clockwise, shifted.
        return new UvPlacement(
                channel, new Matrix3x2f(cos * scaleX, -sin * scaleX, sin * scaleY, cos * scaleY, right, down));
    }

    /** Moves u, v pairs. */
    void apply(float[] uvs) {
        Vector2f point = new Vector2f();
        for (int i = 0; i < uvs.length; i += 2) {
            move.transformPosition(point.set(uvs[i], uvs[i + 1]));
            uvs[i] = point.x;
            uvs[i + 1] = point.y;
        }
    }
}
