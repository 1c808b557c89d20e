// Draws one face of the studio cube.
#include "include/studio.glsl"
uniform mat3 uFace;
in vec2 uv;
out vec4 color;

void main() {
    color = vec4(studio(normalize(uFace * vec3(uv * 2.0 - 1.0, 1.0))), 1.0);
}
