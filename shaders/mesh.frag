// Metallic-roughness surface under one key light and the prefiltered surroundings; linear radiance out.
#include "include/brdf.glsl"

in vec3 worldPosition;
in vec3 worldNormal;
in vec2 texCoord;
out vec4 colour;

uniform vec3 cameraPosition;
uniform vec3 keyDirection;
uniform vec3 keyColour;
uniform float environmentIntensity;
uniform vec2 environmentTurn;

uniform vec3 baseColour;
uniform float metallicFactor;
uniform float roughnessFactor;
uniform vec3 emissiveColour;
uniform float clearCoat;

uniform samplerCube prefiltered;
uniform samplerCube irradiance;

#ifdef BASE_COLOUR_MAP
uniform sampler2D baseColourMap;
#endif
#ifdef METALLIC_ROUGHNESS_MAP
uniform sampler2D metallicRoughnessMap;
#endif
#ifdef OCCLUSION_MAP
uniform sampler2D occlusionMap;
#endif
#ifdef NORMAL_MAP
uniform sampler2D normalMap;
#endif
#ifdef EMISSIVE_MAP
uniform sampler2D emissiveMap;
#endif

const float LEAST_ROUGHNESS = 0.045;
const float PREFILTERED_LEVELS = 5.0;

vec3 turned(vec3 d) {
    return vec3(environmentTurn.x * d.x + environmentTurn.y * d.z, d.y, environmentTurn.x * d.z - environmentTurn.y * d.x);
}

vec3 surface_normal() {
    vec3 n = normalize(worldNormal);
#ifdef DOUBLE_SIDED
    n = gl_FrontFacing ? n : -n;
#endif
#ifdef NORMAL_MAP
    // The tangent frame from screen-space derivatives (Schueler, "Normal Mapping without Precomputed Tangents").
    vec3 dp1 = dFdx(worldPosition);
    vec3 dp2 = dFdy(worldPosition);
    vec2 duv1 = dFdx(texCoord);
    vec2 duv2 = dFdy(texCoord);
    vec3 p1 = cross(n, dp1);
    vec3 p2 = cross(dp2, n);
    vec3 tangent = p2 * duv1.x + p1 * duv2.x;
    vec3 bitangent = p2 * duv1.y + p1 * duv2.y;
    float scale = inversesqrt(max(max(dot(tangent, tangent), dot(bitangent, bitangent)), 1e-20));
    vec3 m = texture(normalMap, texCoord).xyz * 2.0 - 1.0;
    // The file's v runs downwards, so green is up against the bitangent.
    n = normalize(tangent * (m.x * scale) - bitangent * (m.y * scale) + n * m.z);
#endif
    return n;
}

void main() {
    vec3 base = baseColour;
#ifdef BASE_COLOUR_MAP
    base *= texture(baseColourMap, texCoord).rgb;
#endif
#ifdef UNLIT
    colour = vec4(base, 1.0);
#else
    float metallic = metallicFactor;
    float roughness = roughnessFactor;
#ifdef METALLIC_ROUGHNESS_MAP
    vec2 mr = texture(metallicRoughnessMap, texCoord).bg;
    metallic *= mr.x;
    roughness *= mr.y;
#endif
    float occlusion = 1.0;
#ifdef OCCLUSION_MAP
    occlusion = texture(occlusionMap, texCoord).r;
#endif
    vec3 n = surface_normal();
    vec3 v = normalize(cameraPosition - worldPosition);
    float NoV = clamp(dot(n, v), 1e-3, 1.0);

    // Specular antialiasing (Kaplanyan et al., 2016; Filament's constants): roughness grows with the normal's variance.
    vec3 du = dFdx(n);
    vec3 dv = dFdy(n);
    float variance = 0.15 * (dot(du, du) + dot(dv, dv));
    roughness = sqrt(clamp(roughness * roughness + min(2.0 * variance, 0.2), LEAST_ROUGHNESS * LEAST_ROUGHNESS, 1.0));

    vec3 diffuseColour = base * (1.0 - metallic);
    vec3 f0 = mix(vec3(0.04), base, metallic);
    vec2 dfg = DFG_approx(NoV, roughness);
    // Light that bounces between microfacets more than once (Fdez-Aguera, JCGT 2019).
    vec3 single = f0 * dfg.x + dfg.y;
    float ess = dfg.x + dfg.y;
    vec3 multiple = 1.0 + f0 * (1.0 / max(ess, 0.1) - 1.0);

    vec3 r = reflect(-v, n);
    vec3 reflected = textureLod(prefiltered, turned(r), roughness * (PREFILTERED_LEVELS - 1.0)).rgb;
    vec3 ambient = textureLod(irradiance, turned(n), 0.0).rgb;
    // Occlusion of reflections from that of the diffuse light (Lagarde and de Rousiers, 2014).
    float specularOcclusion = clamp(pow(NoV + occlusion, exp2(-16.0 * roughness - 1.0)) - 1.0 + occlusion, 0.0, 1.0);
    vec3 light = (diffuseColour * ambient * occlusion + reflected * single * multiple * specularOcclusion)
            * environmentIntensity;

    float NoL = clamp(dot(n, keyDirection), 0.0, 1.0);
    vec3 h = normalize(v + keyDirection);
    float NoH = clamp(dot(n, h), 0.0, 1.0);
    float VoH = clamp(dot(v, h), 0.0, 1.0);
    float a = roughness * roughness;
    vec3 specular = D_GGX(NoH, a) * V_SmithGGXFast(NoV, NoL, a) * F_Schlick(f0, VoH) * multiple;
    light += (diffuseColour / 3.14159265 + specular) * keyColour * NoL * mix(1.0, occlusion, 0.5);

    if (clearCoat > 0.0) {
        float coat = clearCoat * (0.04 + 0.96 * pow(1.0 - NoV, 5.0));
        vec3 shine = textureLod(prefiltered, turned(r), 0.3).rgb * environmentIntensity * specularOcclusion;
        light = light * (1.0 - coat) + shine * coat;
    }

    vec3 emissive = emissiveColour;
#ifdef EMISSIVE_MAP
    emissive *= texture(emissiveMap, texCoord).rgb;
#endif
    colour = vec4(light + emissive, 1.0);
#endif
}
