// Khronos PBR Neutral: keeps base colours as they are and compresses only highlights (Khronos, 2024 specification).
vec3 pbr_neutral(vec3 c) {
    const float START = 0.8 - 0.04;
    const float DESATURATION = 0.15;
    float low = min(c.r, min(c.g, c.b));
    float offset = low < 0.08 ? low - 6.25 * low * low : 0.04;
    c -= offset;
    float peak = max(c.r, max(c.g, c.b));
    if (peak < START) {
        return c;
    }
    float d = 1.0 - START;
    float compressed = 1.0 - d * d / (peak + d - START);
    c *= compressed / peak;
    float g = 1.0 - 1.0 / (DESATURATION * (peak - compressed) + 1.0);
    return mix(c, vec3(compressed), g);
}

// The ACES reference curve, Narkowicz's fit (2015).
vec3 aces(vec3 c) {
    return clamp((c * (2.51 * c + 0.03)) / (c * (2.43 * c + 0.59) + 0.14), 0.0, 1.0);
}

vec3 to_srgb(vec3 c) {
    c = clamp(c, 0.0, 1.0);
    return mix(12.92 * c, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, c));
}
