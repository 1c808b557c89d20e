// tone_curves.glsl backwards: which light becomes a colour on the screen.

// The light that toneNeutral turns into this colour.
vec3 beforeNeutral(vec3 color) {
    const float start = 0.8 - 0.04;
    const float desaturation = 0.15;
    float newPeak = min(max(color.r, max(color.g, color.b)), 0.97);
    if (newPeak > start) {
        float d = 1.0 - start;
        float peak = d * d / (1.0 - newPeak) - d + start;
        float g = 1.0 - 1.0 / (desaturation * (peak - newPeak) + 1.0);
        color = max((min(color, newPeak) - newPeak * g) / (1.0 - g), 0.0) * (peak / newPeak);
    }
    float least = min(color.r, min(color.g, color.b));
    return color + (least < 0.04 ? sqrt(least / 6.25) - least : 0.04);
}

// The light that toneAces turns into this colour: the root of its quadratic.
vec3 beforeAces(vec3 y) {
    y = min(y, 0.97);
    vec3 a = 2.51 - 2.43 * y;
    vec3 b = 0.03 - 0.59 * y;
    return (sqrt(b * b + 0.56 * y * a) - b) / (2.0 * a) / 0.6;
}
