package dev.vizard.engine.scene;

import org.joml.Vector3f;

/**
 * How a surface takes light, in glTF's metallic-roughness terms. Picture numbers index {@link Model#images()}; -1 for
 * none.
 *
 * @param baseColour linear red, green, blue; multiplies the picture
 * @param metallic 0..1, multiplies the blue channel of the metallic-roughness picture
 * @param roughness 0..1, multiplies its green channel
 * @param emissive linear radiance, strength included; multiplies the emissive picture
 * @param clearCoat 0..1, a thin polished layer above
 * @param doubleSided whether the back is seen too
 * @param unlit whether the base colour is shown as it is
 */
public record Material(
        String name,
        Vector3f baseColour,
        float metallic,
        float roughness,
        Vector3f emissive,
        float clearCoat,
        boolean doubleSided,
        boolean unlit,
        int baseColourImage,
        int metallicRoughnessImage,
        int occlusionImage,
        int normalImage,
        int emissiveImage) {

    /** A plain surface of one colour. */
    public static Material plain(String name, Vector3f baseColour, float metallic, float roughness) {
        return new Material(name, baseColour, metallic, roughness, new Vector3f(), 0, false, false, -1, -1, -1, -1, -1);
    }
}
