"""The mask's finishes: numbers shared by the painted maps and the plain drafts."""

# name: base colour (linear), metallic, roughness, how much of an edge is worn bare
FINISHES = {
    "red": ((0.36, 0.008, 0.010), 0.60, 0.34, 1.0),
    "gold": ((0.80, 0.47, 0.15), 1.0, 0.25, 0.5),
    "steel": ((0.15, 0.156, 0.172), 1.0, 0.38, 0.8),
    "dark": ((0.026, 0.028, 0.033), 0.7, 0.55, 0.3),
    "liner": ((0.018, 0.018, 0.020), 0.0, 0.9, 0.0),
    "eye": ((0.02, 0.05, 0.05), 0.0, 0.2, 0.0),
}
BARE_METAL = (0.42, 0.405, 0.385)
PRIMER = (0.055, 0.030, 0.028)
CREAM = (0.62, 0.57, 0.47)
GLOW = (0.16, 1.0, 0.82)
GLOW_STRENGTH = 6.0
COAT_ROUGHNESS = 0.1
