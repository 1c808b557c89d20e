// Brings an encoded picture to the target's size.
#include "include/film.glsl"
uniform sampler2D uColour;
in vec2 uv;
out vec4 color;

void main() {
    vec3 encoded = texture(uColour, uv).rgb;
    color = vec4(film(encoded, uv), 1.0);
}
