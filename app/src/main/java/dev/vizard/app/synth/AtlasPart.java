package dev.vizard.app.synth;

/** What a texel shows. */
public enum AtlasPart {
    SKIN,
    HAIR,
    BROW,
    CLOTH,
    /** Where a beard would grow; skin as well. */
    BEARD
}
