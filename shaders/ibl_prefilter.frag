// One face of one level of the prefiltered cube: the studio seen through a GGX lobe (Karis 2013, N = V = R).
#include "include/brdf.glsl"
uniform samplerCube uStudio;
uniform mat3 uFace;
uniform float uRoughness;
in vec2 uv;
out vec4 color;

const uint SAMPLES = 64u;

// Hammersley's low-discrepancy points.
vec2 hammersley(uint i) {
    uint bits = (i << 16u) | (i >> 16u);
    bits = ((bits & 0x55555555u) << 1u) | ((bits & 0xAAAAAAAAu) >> 1u);
    bits = ((bits & 0x33333333u) << 2u) | ((bits & 0xCCCCCCCCu) >> 2u);
    bits = ((bits & 0x0F0F0F0Fu) << 4u) | ((bits & 0xF0F0F0F0u) >> 4u);
    bits = ((bits & 0x00FF00FFu) << 8u) | ((bits & 0xFF00FF00u) >> 8u);
    return vec2(float(i) / float(SAMPLES), float(bits) * 2.3283064365e-10);
}

void main() {
    vec3 n = normalize(uFace * vec3(uv * 2.0 - 1.0, 1.0));
    vec3 up = abs(n.y) < 0.99 ? vec3(0.0, 1.0, 0.0) : vec3(1.0, 0.0, 0.0);
    vec3 t = normalize(cross(up, n));
    vec3 b = cross(n, t);
    float a = uRoughness * uRoughness;
    float texelAngle = 4.0 * PI / (6.0 * 128.0 * 128.0);
    vec3 sum = vec3(0.0);
    float weight = 0.0;
    for (uint i = 0u; i < SAMPLES; i++) {
        vec2 xi = hammersley(i);
        float cosine = sqrt((1.0 - xi.y) / (1.0 + (a * a - 1.0) * xi.y));
        float sine = sqrt(max(0.0, 1.0 - cosine * cosine));
        float angle = 2.0 * PI * xi.x;
        vec3 h = t * (sine * cos(angle)) + b * (sine * sin(angle)) + n * cosine;
        vec3 l = reflect(-n, h);
        float NoL = dot(n, l);
        if (NoL > 0.0) {
            // Filtered importance sampling (Colbert and Krivanek 2007): rarer directions read coarser levels.
            float pdf = D_GGX(cosine, a) * 0.25;
            float level = 0.5 * log2(1.0 / (float(SAMPLES) * pdf * texelAngle)) + 1.0;
            sum += textureLod(uStudio, l, max(level, 0.0)).rgb * NoL;
            weight += NoL;
        }
    }
    color = vec4(sum / max(weight, 1e-4), 1.0);
}
