// Brings an encoded picture to the target's size, and where bloom, lens and film were not added yet, adds them.
#include "include/film.glsl"
uniform sampler2D uColour;
#ifdef BLOOM
uniform sampler2D uBloom;
uniform float uBloomStrength;
#endif
in vec2 uv;
out vec4 color;

void main() {
    vec3 encoded = texture(uColour, uv).rgb;
#ifdef BLOOM
    // Light adds up by its square, near enough; nothing gets brighter than white.
    vec3 spread = sqrt(texture(uBloom, uv).rgb * uBloomStrength);
    encoded += spread * (1.0 - encoded);
#endif
    color = vec4(film(encoded, uv), 1.0);
}
