// Metallic-roughness surface under the studio, a key light and a rim light. Writes linear light.
#include "include/brdf.glsl"
#include "include/color_space.glsl"

in vec3 worldPosition;
in vec3 worldNormal;
in vec2 surfaceUv;
#ifdef NORMAL_MAP
in vec4 worldTangent;
#endif
out vec4 color;

uniform vec4 uBaseColour;
#ifdef BASE_MAP
uniform sampler2D uBaseMap;
#endif
#ifdef ALPHA_MASK
uniform float uAlphaCutoff;
#endif
#ifndef UNLIT
uniform vec2 uMetallicRoughness;
uniform vec3 uEye;
uniform vec3 uKeyTowards;
uniform vec3 uKeyLight;
uniform vec3 uRimTowards;
uniform vec3 uRimLight;
uniform vec3 uIrradiance[9];
uniform samplerCube uPrefiltered;
uniform vec2 uEnvironmentTurn;
uniform float uEnvironmentIntensity;
#ifdef METALLIC_ROUGHNESS_MAP
uniform sampler2D uMetallicRoughnessMap;
#endif
#ifdef NORMAL_MAP
uniform sampler2D uNormalMap;
uniform float uNormalScale;
#endif
#if defined(OCCLUSION_MAP) || defined(OCCLUSION_IN_RED)
uniform float uOcclusionStrength;
#endif
#ifdef OCCLUSION_MAP
uniform sampler2D uOcclusionMap;
#endif
#ifdef EMISSIVE
uniform vec3 uEmissive;
#ifdef EMISSIVE_MAP
uniform sampler2D uEmissiveMap;
#endif
#endif
#ifdef CLEAR_COAT
uniform float uClearCoat;
#endif

const float MAX_LEVEL = 5.0;

// World direction to the studio's own frame, which turns about the vertical.
vec3 toStudio(vec3 d) {
    return vec3(
        uEnvironmentTurn.x * d.x - uEnvironmentTurn.y * d.z, d.y, uEnvironmentTurn.y * d.x + uEnvironmentTurn.x * d.z);
}

// Light a matt surface receives from the studio, over pi: nine spherical harmonics (Ramamoorthi and Hanrahan 2001).
vec3 irradiance(vec3 n) {
    vec3 e = uIrradiance[0] + uIrradiance[1] * n.y + uIrradiance[2] * n.z + uIrradiance[3] * n.x
        + uIrradiance[4] * (n.x * n.y) + uIrradiance[5] * (n.y * n.z) + uIrradiance[6] * (3.0 * n.z * n.z - 1.0)
        + uIrradiance[7] * (n.x * n.z) + uIrradiance[8] * (n.x * n.x - n.y * n.y);
    return max(e, vec3(0.0));
}

vec3 lit(vec3 towards, vec3 light, vec3 n, vec3 v, float NoV, vec3 diffuse, vec3 f0, float a) {
    float NoL = dot(n, towards);
    if (NoL <= 0.0) {
        return vec3(0.0);
    }
    vec3 h = normalize(v + towards);
    float NoH = clamp(dot(n, h), 0.0, 1.0);
    vec3 fresnel = F_Schlick(f0, clamp(dot(v, h), 0.0, 1.0));
    return (diffuse * (1.0 / PI) + fresnel * (D_GGX(NoH, a) * V_SmithFast(NoV, NoL, a))) * light * NoL;
}
#endif

// Colour maps are decoded by the sampler, except on a processor.
vec3 decoded(vec3 c) {
#ifdef DECODE_COLOUR_MAPS
    return fromSrgb(c);
#else
    return c;
#endif
}

void main() {
    vec4 base = uBaseColour;
#ifdef BASE_MAP
    vec4 stored = texture(uBaseMap, surfaceUv);
    base *= vec4(decoded(stored.rgb), stored.a);
#endif
#ifdef ALPHA_MASK
    if (base.a < uAlphaCutoff) {
        discard;
    }
#endif
#ifdef UNLIT
    color = vec4(base.rgb, 0.0);
#else
    vec3 n = normalize(worldNormal);
#ifdef DOUBLE_SIDED
    n = gl_FrontFacing ? n : -n;
#endif
#ifdef NORMAL_MAP
    vec3 bump = texture(uNormalMap, surfaceUv).xyz * 2.0 - 1.0;
    bump.xy *= uNormalScale;
    vec3 t = worldTangent.xyz;
    n = normalize(t * bump.x + cross(n, t) * (worldTangent.w * bump.y) + n * bump.z);
#endif
    float metallic = uMetallicRoughness.x;
    float roughness = uMetallicRoughness.y;
    float occlusion = 1.0;
#ifdef METALLIC_ROUGHNESS_MAP
    vec3 orm = texture(uMetallicRoughnessMap, surfaceUv).rgb;
    roughness *= orm.g;
    metallic *= orm.b;
#ifdef OCCLUSION_IN_RED
    occlusion = 1.0 + uOcclusionStrength * (orm.r - 1.0);
#endif
#endif
#ifdef OCCLUSION_MAP
    occlusion = 1.0 + uOcclusionStrength * (texture(uOcclusionMap, surfaceUv).r - 1.0);
#endif
    // Specular anti-aliasing: bends within a pixel widen the lobe (Kaplanyan et al. 2016, Filament's 0.15 and 0.2).
    vec3 du = dFdx(n);
    vec3 dv = dFdy(n);
    float widen = min(0.15 * (dot(du, du) + dot(dv, dv)), 0.2);
    roughness = clamp(roughness, 0.045, 1.0);
    float lobe = roughness * roughness;
    float a = sqrt(lobe * lobe + widen);
    roughness = min(sqrt(a), 1.0);
    a = min(a, 1.0);

    vec3 v = normalize(uEye - worldPosition);
    float NoV = clamp(dot(n, v), 1e-3, 1.0);
    vec3 f0 = mix(vec3(0.04), base.rgb, metallic);
    vec3 diffuse = base.rgb * (1.0 - metallic);

    // Split sum with the energy of further bounces between microfacets given back (Turquin 2019).
    vec2 dfg = dfgFit(roughness, NoV);
    float single = max(dfg.x + dfg.y, 0.05);
    vec3 bounces = 1.0 + f0 * (1.0 / single - 1.0);
    vec3 reflected = (f0 * dfg.x + dfg.y) * bounces;
    vec3 r = reflect(-v, n);
    // Hollows do not mirror the room: occlusion by its square, less where seen head-on (after Lagarde 2014).
    float specularOcclusion = mix(occlusion * occlusion, occlusion, NoV);
    vec3 mirror = textureLod(uPrefiltered, toStudio(r), roughness * MAX_LEVEL).rgb;
    vec3 light = (irradiance(toStudio(n)) * diffuse * occlusion + mirror * reflected * specularOcclusion)
        * uEnvironmentIntensity;
    vec3 direct = lit(uKeyTowards, uKeyLight, n, v, NoV, diffuse, f0, a)
        + lit(uRimTowards, uRimLight, n, v, NoV, diffuse, f0, a);
    light += direct * bounces * mix(occlusion, 1.0, 0.4);
#ifdef CLEAR_COAT
    vec3 g = normalize(worldNormal);
    float GoV = clamp(abs(dot(g, v)), 1e-3, 1.0);
    float coat = uClearCoat * (0.04 + 0.96 * (1.0 - GoV) * (1.0 - GoV) * (1.0 - GoV) * (1.0 - GoV) * (1.0 - GoV));
    vec3 gloss = textureLod(uPrefiltered, toStudio(reflect(-v, g)), 0.4).rgb * uEnvironmentIntensity;
    light = light * (1.0 - coat) + gloss * (coat * specularOcclusion);
#endif
#ifdef EMISSIVE
    vec3 glow = uEmissive;
#ifdef EMISSIVE_MAP
    glow *= decoded(texture(uEmissiveMap, surfaceUv).rgb);
#endif
    light += glow;
    // Alpha tells the bloom how much of the light is the surface's own.
    float own = dot(glow, vec3(1.0)) / max(dot(light, vec3(1.0)), 1e-3);
#else
    float own = 0.0;
#endif
    color = vec4(min(light, vec3(500.0)), own);
#endif
}
