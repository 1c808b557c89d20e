// What a pass over the scene writes: linear light for the passes behind it, or where a processor draws, the encoded
// colour at once. Alpha tells the bloom how much of the light is the surface's own.
#ifdef ENCODED
#include "include/color_space.glsl"
#include "include/tone_curves.glsl"
uniform float uExposure;
#ifdef EDGES
// How much darker corners are, and the size of a pixel: only for what can reach the corners.
uniform float uVignette;
uniform vec2 uFramePixel;

float corner() {
    vec2 p = (gl_FragCoord.xy * uFramePixel - 0.5) * vec2(uFramePixel.y / uFramePixel.x, 1.0);
    return 1.0 - uVignette * smoothstep(0.15, 1.0, dot(p, p));
}
#endif

vec4 present(vec3 light, float own) {
#ifdef ACES
    vec3 mapped = toneAces(light * uExposure);
#else
    vec3 mapped = toneNeutral(light * uExposure);
#endif
    // One root instead of three: off by 1.5 % at most, and in the dark alone.
    vec3 c = clamp(mapped, 0.0, 1.0);
    vec3 encoded = min(12.92 * c, 1.138 * sqrt(c) - 0.138 * c);
#ifdef EDGES
    encoded *= corner();
#endif
    return vec4(encoded, own);
}
#else
vec4 present(vec3 light, float own) {
    return vec4(min(light, vec3(500.0)), own);
}
#endif
