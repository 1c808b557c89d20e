package dev.vizard.engine.render;

import dev.vizard.engine.scene.Material;
import java.util.EnumSet;
import java.util.Set;

/** What a material asks of the mesh shaders; each name is a define there. */
enum MeshFeature {
    BASE_MAP,
    METALLIC_ROUGHNESS_MAP,
    NORMAL_MAP,
    OCCLUSION_MAP,
    OCCLUSION_IN_RED,
    EMISSIVE,
    EMISSIVE_MAP,
    CLEAR_COAT,
    CLEAR_COAT_MAP,
    ALPHA_MASK,
    DOUBLE_SIDED,
    UNLIT;

    static Set<MeshFeature> of(Material material) {
        Set<MeshFeature> features = EnumSet.noneOf(MeshFeature.class);
        Material.Maps maps = material.maps();
        add(features, BASE_MAP, maps.baseColour() >= 0);
        add(features, ALPHA_MASK, material.alphaCutoff() > 0);
        if (material.unlit()) {
            features.add(UNLIT);
            return features;
        }
        add(features, DOUBLE_SIDED, material.doubleSided());
        add(features, METALLIC_ROUGHNESS_MAP, maps.metallicRoughness() >= 0);
        add(features, NORMAL_MAP, maps.normal() >= 0);
        boolean shared = maps.occlusion() >= 0 && maps.occlusion() == maps.metallicRoughness();
        add(features, OCCLUSION_IN_RED, shared);
        add(features, OCCLUSION_MAP, maps.occlusion() >= 0 && !shared);
        boolean glows = material.emissive().lengthSquared() > 0;
        add(features, EMISSIVE, glows);
        add(features, EMISSIVE_MAP, glows && maps.emissive() >= 0);
        boolean coated = material.clearCoat() > 0;
        add(features, CLEAR_COAT, coated);
        add(features, CLEAR_COAT_MAP, coated && maps.clearCoat() >= 0);
        return features;
    }

    private static void add(Set<MeshFeature> features, MeshFeature feature, boolean wanted) {
        if (wanted) {
            features.add(feature);
        }
    }
}
