layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec2 texCoord;
layout(location = 3) in vec4 tangent;

uniform mat4 uModel;
uniform mat4 uViewProjection;
uniform mat3 uNormalMatrix;

out vec3 worldPosition;
out vec3 worldNormal;
out vec2 surfaceUv;
#ifdef NORMAL_MAP
out vec4 worldTangent;
#endif
#ifdef FAST
#include "include/surroundings.glsl"
const float INVERSE_PI = 0.318309886;
uniform vec3 uKeyTowards;
uniform vec3 uKeyLight;
uniform vec3 uRimTowards;
uniform vec3 uRimLight;
// Light that a matt surface receives, over pi: it varies little enough to be blended between vertices.
out vec3 received;
#ifdef CLEAR_COAT
#include "include/brdf.glsl"
uniform vec3 uEye;
uniform samplerCube uPrefiltered;
// What a full coat mirrors, and how much of the light under it it holds back: plates are flat between vertices.
out vec4 gloss;
#endif
#endif

void main() {
    vec4 world = uModel * vec4(position, 1.0);
    worldPosition = world.xyz;
    worldNormal = uNormalMatrix * normal;
    surfaceUv = texCoord;
#ifdef NORMAL_MAP
    worldTangent = vec4(normalize(mat3(uModel) * tangent.xyz), tangent.w);
#endif
#ifdef FAST
    vec3 n = normalize(worldNormal);
    received = irradiance(toStudio(n)) * uEnvironmentIntensity
        + (uKeyLight * max(dot(n, uKeyTowards), 0.0) + uRimLight * max(dot(n, uRimTowards), 0.0)) * INVERSE_PI;
#endif
#if defined(FAST) && defined(CLEAR_COAT)
    vec3 v = normalize(uEye - world.xyz);
    float share = F_Schlick(vec3(0.04), clamp(abs(dot(n, v)), 0.0, 1.0)).r;
    gloss = vec4(textureLod(uPrefiltered, toStudio(reflect(-v, n)), 1.0).rgb * (uEnvironmentIntensity * share), share);
#endif
    gl_Position = uViewProjection * world;
}
