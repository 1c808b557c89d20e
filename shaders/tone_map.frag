// From light to encoded colour: bloom, exposure, tone curve, sRGB, lens and film, and a dither against banding.
#include "include/color_space.glsl"
#include "include/tone_curves.glsl"
#include "include/film.glsl"
uniform sampler2D uLight;
#ifdef BLOOM
uniform sampler2D uBloom;
uniform float uBloomStrength;
#endif
uniform float uExposure;
in vec2 uv;
out vec4 color;

void main() {
    vec3 light = texelFetch(uLight, ivec2(gl_FragCoord.xy), 0).rgb;
#ifdef BLOOM
    light += texture(uBloom, uv).rgb * uBloomStrength;
#endif
    light *= uExposure;
#ifdef ACES
    vec3 mapped = toneAces(light);
#else
    vec3 mapped = toneNeutral(light);
#endif
    vec3 encoded = film(toSrgb(clamp(mapped, 0.0, 1.0)), uv);
    // Interleaved gradient noise (Jimenez 2014), half a step wide.
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    encoded += noise / 255.0;
    // Alpha holds brightness for the edge filter.
    color = vec4(encoded, dot(encoded, vec3(0.299, 0.587, 0.114)));
}
