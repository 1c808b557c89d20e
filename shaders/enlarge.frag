// Brings an encoded picture to the target's size.
#include "include/film.glsl"
uniform sampler2D uColour;
in vec2 uv;
out vec4 color;

void main() {
    vec3 encoded = texture(uColour, uv).rgb;
#ifdef DITHER
    // Interleaved gradient noise (Jimenez 2014), a step wide: dark walls would show bands.
    encoded += (fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
    color = vec4(encoded, 0.0);
#else
    color = vec4(film(encoded, uv), 1.0);
#endif
}
