package dev.vizard.engine.render;

/** What the meshes show: the picture, or one of the numbers it is made of. */
public enum DebugView {
    /** The picture. */
    SHADED,
    /** Base colour, as stored. */
    ALBEDO,
    /** World normal after the normal map, -1..1 as 0..1. */
    NORMAL,
    /** Perceptual roughness. */
    ROUGHNESS,
    /** Metallic share. */
    METALLIC,
    /** Ambient occlusion. */
    OCCLUSION,
    /** Light given off. */
    EMISSIVE,
    /** Distance to the camera, near white. */
    DEPTH,
    /** How often a pixel was drawn: brighter is more often. */
    OVERDRAW
}
