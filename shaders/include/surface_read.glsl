// What the surface buffer holds, under the names that a vertex shader would give.
#include "include/surface_buffer.glsl"
uniform usampler2D uSurfaces;
uniform vec3 uEye;
// Way from the eye to a pixel at distance 1: at the picture's corner, and what a pixel to the right and up adds.
uniform vec3 uRays[3];

vec3 worldPosition;
vec3 worldNormal;
vec2 surfaceUv;
vec4 worldTangent;
float fineness;
// 1 where the neighbours belong to the same surface, so that differences mean something; else 0.
float whole;

// How much softer than sharpest maps are seen, in octaves: thin worn edges would be dotted.
const float SOFTNESS = 0.4;

void readSurface() {
    uvec4 stored = texelFetch(uSurfaces, ivec2(gl_FragCoord.xy), 0);
    surfaceUv = (vec2(ivec2(uvec2(stored.x, stored.x >> 16) & 65535u)) + 0.5) / 65536.0;
    worldNormal = unpackDirection(stored.y);
    worldTangent = vec4(unpackDirection(stored.z), (stored.z & 1u << 30) == 0u ? 1.0 : -1.0);
    // The largest of four neighbours', since they are sampled alike and some may be background, which has none.
    fineness = float(int(stored.w & 63u)) / FINENESS_STEPS - SOFTNESS;
    vec2 other = 2.0 - 4.0 * fract(gl_FragCoord.xy * 0.5);
    fineness += max(other.x * dFdx(fineness), 0.0);
    fineness += max(other.y * dFdy(fineness), 0.0);
    float nearness = uintBitsToFloat(stored.w & ~63u);
    whole = fwidth(nearness) < 0.03 * nearness ? 1.0 : 0.0;
    worldPosition = uEye + 1.0 / nearness * (uRays[0] + gl_FragCoord.x * uRays[1] + gl_FragCoord.y * uRays[2]);
}

vec4 sampled(sampler2D map) {
    return textureLod(map, surfaceUv, log2(float(textureSize(map, 0).x)) - fineness);
}
