// One face and level of the prefiltered environment (split sum; Karis, SIGGRAPH 2013): the surroundings as a surface of
// one roughness reflects them, seen straight on. Roughness 2 stands for the cosine-weighted irradiance over pi.
#include "include/studio.glsl"
#include "include/sampling.glsl"

in vec2 uv;
out vec4 colour;

uniform int face;
uniform float roughness;

const uint SAMPLES = 192u;

void main() {
    vec3 n = cube_direction(face, uv);
    mat3 frame = basis(n);
    vec3 sum = vec3(0.0);
    float weights = 0.0;
    for (uint i = 0u; i < SAMPLES; i++) {
        vec2 xi = hammersley(i, SAMPLES);
        float phi = 2.0 * PI * xi.x;
        if (roughness > 1.5) {
            float sinTheta = sqrt(xi.y);
            vec3 l = frame * vec3(cos(phi) * sinTheta, sin(phi) * sinTheta, sqrt(1.0 - xi.y));
            sum += studio(l);
            weights += 1.0;
            continue;
        }
        float a = roughness * roughness;
        float cosTheta = sqrt((1.0 - xi.y) / (1.0 + (a * a - 1.0) * xi.y));
        float sinTheta = sqrt(1.0 - cosTheta * cosTheta);
        vec3 h = frame * vec3(cos(phi) * sinTheta, sin(phi) * sinTheta, cosTheta);
        vec3 l = 2.0 * dot(n, h) * h - n;
        float NoL = dot(n, l);
        if (NoL > 0.0) {
            sum += studio(l) * NoL;
            weights += NoL;
        }
    }
    colour = vec4(sum / max(weights, 1e-4), 1.0);
}
