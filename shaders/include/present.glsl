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
    // One root instead of three: a cubic in it, fitted to the sRGB curve, is off by 1.2 of 255 at most.
    vec3 c = clamp(mapped, 0.0, 1.0);
    vec3 t = sqrt(c);
    vec3 encoded = ((0.17584804 * t - 0.46694399) * t + 1.3203374) * t - 0.02736397;
    encoded = mix(encoded, 12.92 * c, vec3(lessThan(c, vec3(0.0031308))));
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
