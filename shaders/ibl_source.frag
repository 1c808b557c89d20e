// Draws one face of the cube of surroundings: our own, or a picture's.
uniform mat3 uFace;
in vec2 uv;
out vec4 color;

#if defined(DUSK)
#include "include/environment_dusk.glsl"
#elif defined(WORKSHOP)
#include "include/environment_workshop.glsl"
#elif defined(PICTURE)
uniform sampler2D uPanorama;

// Equirectangular: the middle column looks into the scene, row 0 of the file is straight up.
vec3 environment(vec3 d) {
    vec2 at = vec2(0.5 + atan(d.x, -d.z) * 0.15915494, acos(clamp(d.y, -1.0, 1.0)) * 0.31830989);
    // The level whose pixels are as wide as the cube's.
    float level = log2(float(textureSize(uPanorama, 0).x) / (4.0 * 256.0));
    return min(textureLod(uPanorama, at, max(level, 0.0)).rgb, vec3(200.0));
}
#else
#include "include/environment_studio.glsl"
#endif

// Four looks a texel, so that tubes and windows do not turn to stairs.
void main() {
    vec2 quarter = vec2(dFdx(uv.x), dFdy(uv.y)) * 0.25;
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 4; i++) {
        vec2 at = uv + quarter * vec2(float(i & 1) * 2.0 - 1.0, float(i >> 1) * 2.0 - 1.0);
        sum += environment(normalize(uFace * vec3(at * 2.0 - 1.0, 1.0)));
    }
    color = vec4(sum * 0.25, 1.0);
}
