package dev.vizard.engine.scene;

import org.joml.Vector3f;
import org.joml.Vector3fc;
import org.joml.Vector4f;
import org.joml.Vector4fc;

/**
 * A metallic-roughness surface as glTF 2.0 defines it; colours are linear.
 *
 * @param name from the file
 * @param baseColour red, green, blue and alpha, times the map
 * @param metallic 0 to 1, times the map's blue
 * @param roughness perceptual, 0 to 1, times the map's green
 * @param emissive light given off, strength included; may exceed 1
 * @param clearCoat strength of a smooth lacquer on top, 0 to 1
 * @param clearCoatRoughness of the lacquer, perceptual, 0 to 1
 * @param alphaCutoff pixels with less alpha are left out; 0 draws all
 * @param doubleSided whether back faces are drawn
 * @param unlit whether the base colour is shown as it is
 * @param maps its pictures
 */
public record Material(
        String name,
        Vector4fc baseColour,
        float metallic,
        float roughness,
        Vector3fc emissive,
        float clearCoat,
        float clearCoatRoughness,
        float alphaCutoff,
        boolean doubleSided,
        boolean unlit,
        Maps maps) {
    /**
     * Indices into the model's pictures; -1 for none.
     *
     * @param baseColour sRGB colour and linear alpha
     * @param metallicRoughness linear; green roughness, blue metallic
     * @param normal tangent space, linear
     * @param occlusion linear, red
     * @param emissive sRGB
     * @param clearCoat linear, red
     * @param normalScale how far the normal map tilts, 1 as stored
     * @param occlusionStrength 0 none to 1 full
     */
    public record Maps(
            int baseColour,
            int metallicRoughness,
            int normal,
            int occlusion,
            int emissive,
            int clearCoat,
            float normalScale,
            float occlusionStrength) {
        /** No map at all. */
        public static final Maps NONE = new Maps(-1, -1, -1, -1, -1, -1, 1, 1);
    }

    /** A plain one-sided surface without maps; linear colour. */
    public static Material of(String name, float red, float green, float blue, float metallic, float roughness) {
        return new Material(
                name,
                new Vector4f(red, green, blue, 1),
                metallic,
                roughness,
                new Vector3f(),
                0,
                0,
                0,
                false,
                false,
                Maps.NONE);
    }

    /** The same, giving off light. */
    public Material withEmissive(float red, float green, float blue) {
        return new Material(
                name,
                baseColour,
                metallic,
                roughness,
                new Vector3f(red, green, blue),
                clearCoat,
                clearCoatRoughness,
                alphaCutoff,
                doubleSided,
                unlit,
                maps);
    }

    /** The same under lacquer of the given strength. */
    public Material withClearCoat(float strength) {
        return new Material(
                name,
                baseColour,
                metallic,
                roughness,
                emissive,
                strength,
                0.05f,
                alphaCutoff,
                doubleSided,
                unlit,
                maps);
    }
}
