// Halves a picture with four bilinear taps; the first step keeps what glows by itself and the hottest mirror images.
uniform sampler2D uSource;
uniform vec2 uTexel;
#if defined(BRIGHT_PASS) && defined(ENCODED)
#include "include/color_space.glsl"
#endif
#ifdef BRIGHT_PASS
// Light that spreads: of mirrored light, and of a surface's own (its share is in alpha).
uniform vec2 uThreshold;
#endif
in vec2 uv;
out vec4 color;

vec3 tap(vec2 offset) {
    vec4 source = texture(uSource, uv + offset * uTexel);
    vec3 c = source.rgb;
#if defined(BRIGHT_PASS) && defined(ENCODED)
    // Encoded colour has lost how bright it was: what gives off light is taken for bright.
    c = fromSrgb(c) * (source.a * 4.0);
#elif defined(BRIGHT_PASS)
    float peak = max(c.r, max(c.g, c.b));
    c *= max(peak - mix(uThreshold.x, uThreshold.y, clamp(source.a, 0.0, 1.0)), 0.0) / max(peak, 1e-4);
    // A lone hot pixel must not flicker (Karis 2013).
    c /= 1.0 + 0.15 * peak;
#endif
    return c;
}

void main() {
    vec3 sum = tap(vec2(-1.0, -1.0)) + tap(vec2(1.0, -1.0)) + tap(vec2(-1.0, 1.0)) + tap(vec2(1.0, 1.0));
    color = vec4(sum * 0.25, 1.0);
}
