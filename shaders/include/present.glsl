// What a pass over the scene writes: linear light for the passes behind it, or where a processor draws, the encoded
// colour at once. Alpha tells the bloom how much of the light is the surface's own.
#ifdef ENCODED
#include "include/color_space.glsl"
#include "include/tone_curves.glsl"
uniform float uExposure;

vec4 present(vec3 light, float own) {
#ifdef ACES
    vec3 mapped = toneAces(light * uExposure);
#else
    vec3 mapped = toneNeutral(light * uExposure);
#endif
    return vec4(toSrgb(clamp(mapped, 0.0, 1.0)), own);
}
#else
vec4 present(vec3 light, float own) {
    return vec4(min(light, vec3(500.0)), own);
}
#endif
