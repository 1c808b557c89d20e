// Metallic-roughness surface under its surroundings, a key light and a rim light.
#include "include/brdf.glsl"
#include "include/color_space.glsl"
#include "include/present.glsl"

#ifdef DEFERRED
#include "include/surface_read.glsl"
#else
in vec3 worldPosition;
in vec3 worldNormal;
in vec2 surfaceUv;
#ifdef NORMAL_MAP
in vec4 worldTangent;
#endif
#ifdef FAST
in vec3 received;
#ifdef CLEAR_COAT
in vec4 gloss;
#endif
#endif

vec4 sampled(sampler2D map) {
    return texture(map, surfaceUv);
}
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
#include "include/surroundings.glsl"
uniform vec2 uMetallicRoughness;
#ifndef DEFERRED
uniform vec3 uEye;
#endif
uniform vec3 uKeyTowards;
uniform vec3 uKeyLight;
uniform vec3 uRimTowards;
uniform vec3 uRimLight;
uniform samplerCube uPrefiltered;
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
uniform vec2 uClearCoat;
#ifdef CLEAR_COAT_MAP
uniform sampler2D uClearCoatMap;
#endif
#endif
#ifdef SHADOW
#include "include/shadow.glsl"
#endif
#ifdef VIEW_DEPTH
uniform vec2 uDepthRange;
#endif

const float MAX_LEVEL = 5.0;

// Light mirrored by a rough surface from all around, before its own reflectance.
vec3 surroundings(vec3 r, float roughness) {
    return textureLod(uPrefiltered, toStudio(r), roughness * MAX_LEVEL).rgb * uEnvironmentIntensity;
}

#ifndef FAST
// GGX lobe of a light times its cosine.
float lobe(float NoH, float NoV, float NoL, float a) {
    return D_GGX(NoH, a) * V_SmithFast(NoV, NoL, a) * NoL;
}

struct Surface {
    vec3 n;
    vec3 v;
    float NoV;
    vec3 diffuse;
    vec3 f0;
    float a;
    vec3 bounces;
#ifdef CLEAR_COAT
    vec3 coatNormal;
    float coat;
    float coatA;
#endif
};

vec3 lit(Surface s, vec3 towards, vec3 light) {
    float NoL = dot(s.n, towards);
    vec3 h = normalize(s.v + towards);
    float VoH = clamp(dot(s.v, h), 0.0, 1.0);
    vec3 sum = vec3(0.0);
    if (NoL > 0.0) {
        float NoH = clamp(dot(s.n, h), 0.0, 1.0);
        vec3 mirrored = F_Schlick(s.f0, VoH);
        // What is mirrored never comes to the colour below.
        sum = s.diffuse * (1.0 - mirrored) * (NoL / PI) + mirrored * s.bounces * lobe(NoH, s.NoV, NoL, s.a);
    }
#ifdef CLEAR_COAT
    float CoL = clamp(dot(s.coatNormal, towards), 0.0, 1.0);
    float CoV = clamp(dot(s.coatNormal, s.v), 1e-3, 1.0);
    float CoH = clamp(dot(s.coatNormal, h), 0.0, 1.0);
    float f = s.coat * F_Schlick(vec3(0.04), VoH).r;
    sum = sum * (1.0 - f) + CoL * f * D_GGX(CoH, s.coatA) * V_SmithFast(CoV, max(CoL, 1e-3), s.coatA);
#endif
    return sum * light;
}
#endif
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
#ifdef DEFERRED
    readSurface();
#endif
    vec4 base = uBaseColour;
#ifdef BASE_MAP
    vec4 stored = sampled(uBaseMap);
    base *= vec4(decoded(stored.rgb), stored.a);
#endif
#ifdef ALPHA_MASK
    if (base.a < uAlphaCutoff) {
        discard;
    }
#endif
#ifdef VIEW_OVERDRAW
    color = vec4(0.22, 0.10, 0.04, 1.0);
    return;
#endif
#ifdef UNLIT
#ifdef VIEW_ALBEDO
    color = vec4(toSrgb(base.rgb), 0.0);
#else
    color = present(base.rgb, 0.0);
#endif
#else
    vec3 n = normalize(worldNormal);
#if defined(DOUBLE_SIDED) && !defined(DEFERRED)
    n = gl_FrontFacing ? n : -n;
#endif
    vec3 smoothNormal = n;
#ifdef NORMAL_MAP
    vec3 bump = sampled(uNormalMap).xyz * 2.0 - 1.0;
    bump.xy *= uNormalScale;
    vec3 t = worldTangent.xyz;
    n = normalize(t * bump.x + cross(n, t) * (worldTangent.w * bump.y) + n * bump.z);
#endif
    float metallic = uMetallicRoughness.x;
    float roughness = uMetallicRoughness.y;
    float occlusion = 1.0;
#ifdef METALLIC_ROUGHNESS_MAP
    vec3 orm = sampled(uMetallicRoughnessMap).rgb;
    roughness *= orm.g;
    metallic *= orm.b;
#ifdef OCCLUSION_IN_RED
    occlusion = 1.0 + uOcclusionStrength * (orm.r - 1.0);
#endif
#endif
#ifdef OCCLUSION_MAP
    occlusion = 1.0 + uOcclusionStrength * (sampled(uOcclusionMap).r - 1.0);
#endif
    vec3 glow = vec3(0.0);
#ifdef EMISSIVE
    glow = uEmissive;
#ifdef EMISSIVE_MAP
    glow *= decoded(sampled(uEmissiveMap).rgb);
#endif
#endif

#if defined(VIEW_ALBEDO)
    color = vec4(toSrgb(base.rgb), 0.0);
#elif defined(VIEW_NORMAL)
    color = vec4(n * 0.5 + 0.5, 0.0);
#elif defined(VIEW_ROUGHNESS)
    color = vec4(vec3(roughness), 0.0);
#elif defined(VIEW_METALLIC)
    color = vec4(vec3(metallic), 0.0);
#elif defined(VIEW_OCCLUSION)
    color = vec4(vec3(occlusion), 0.0);
#elif defined(VIEW_EMISSIVE)
    color = vec4(toSrgb(clamp(glow, 0.0, 1.0)), 0.0);
#elif defined(VIEW_DEPTH)
    float away = distance(uEye, worldPosition);
    color = vec4(vec3(1.0 - clamp((away - uDepthRange.x) / (uDepthRange.y - uDepthRange.x), 0.0, 1.0)), 0.0);
#else
    // Specular anti-aliasing: bends within a pixel widen the lobe (Kaplanyan et al. 2016, Filament's 0.15 and 0.2).
    vec3 du = dFdx(n);
    vec3 dv = dFdy(n);
    float widen = min(0.15 * (dot(du, du) + dot(dv, dv)), 0.2);
#ifdef DEFERRED
    // Where a surface ends it mostly bends away.
    widen = whole > 0.0 ? widen : 0.1;
#endif
    roughness = clamp(roughness, 0.045, 1.0);
    float a = roughness * roughness;
    a = min(sqrt(a * a + widen), 1.0);
    roughness = sqrt(a);

    vec3 v = normalize(uEye - worldPosition);
    float NoV = clamp(dot(n, v), 1e-3, 1.0);
    vec3 f0 = mix(vec3(0.04), base.rgb, metallic);
    vec3 diffuse = base.rgb * (1.0 - metallic);

    // Split sum with the energy of further bounces between microfacets given back (Turquin 2019).
    vec2 dfg = dfgFit(roughness, NoV);
    vec3 bounces = 1.0 + f0 * (1.0 / max(dfg.x + dfg.y, 0.05) - 1.0);
    vec3 reflected = (f0 * dfg.x + dfg.y) * bounces;
    vec3 r = reflect(-v, n);
    // Hollows do not mirror the room: occlusion by its square, less where seen head-on (after Lagarde 2014).
    float specularOcclusion = mix(occlusion * occlusion, occlusion, NoV);
#ifdef FAST
#ifdef DEFERRED
    vec3 received = irradiance(toStudio(n)) * uEnvironmentIntensity
        + (uKeyLight * max(dot(n, uKeyTowards), 0.0) + uRimLight * max(dot(n, uRimTowards), 0.0)) / PI;
#ifdef CLEAR_COAT
    float coatFresnel = F_Schlick(vec3(0.04), clamp(dot(smoothNormal, v), 0.0, 1.0)).r;
    vec4 gloss = vec4(textureLod(uPrefiltered, toStudio(reflect(-v, smoothNormal)), 1.0).rgb
        * (uEnvironmentIntensity * coatFresnel), coatFresnel);
#endif
#endif
    // A light's mirror image as a Gaussian about the mirrored ray (Wang et al. 2009), of unit energy.
    float sharpness = 1.0 / (2.0 * a * a * max(NoV, 0.3) + 0.02);
    vec2 images = exp2(1.442695 * sharpness * (vec2(dot(r, uKeyTowards), dot(r, uRimTowards)) - 1.0))
        * (sharpness / (2.0 * PI));
    vec3 light = received * diffuse * (1.0 - reflected) * occlusion
        + (surroundings(r, roughness) + uKeyLight * images.x + uRimLight * images.y) * reflected * specularOcclusion;
#ifdef CLEAR_COAT
    // Where the coat ends is not looked up: bare metal mirrors so much that a coat on it is hardly seen.
    light += (gloss.rgb - light * gloss.a) * (uClearCoat.x * specularOcclusion);
#endif
#else
    Surface s;
    s.n = n;
    s.v = v;
    s.NoV = NoV;
    s.diffuse = diffuse;
    s.f0 = f0;
    s.a = a;
    s.bounces = bounces;
    vec3 light = irradiance(toStudio(n)) * uEnvironmentIntensity * diffuse * (1.0 - reflected) * occlusion
        + surroundings(r, roughness) * reflected * specularOcclusion;
#ifdef CLEAR_COAT
    s.coatNormal = smoothNormal;
    s.coat = uClearCoat.x;
#ifdef CLEAR_COAT_MAP
    s.coat *= sampled(uClearCoatMap).r;
#endif
    vec3 cu = dFdx(smoothNormal);
    vec3 cv = dFdy(smoothNormal);
    float coatRoughness = clamp(uClearCoat.y, 0.045, 1.0);
    s.coatA = min(sqrt(pow(coatRoughness, 4.0) + min(0.15 * (dot(cu, cu) + dot(cv, cv)), 0.2)), 1.0);
    float CoV = clamp(dot(smoothNormal, v), 1e-3, 1.0);
    float coatShare = s.coat * F_Schlick(vec3(0.04), CoV).r;
    light = light * (1.0 - coatShare)
        + surroundings(reflect(-v, smoothNormal), sqrt(s.coatA)) * (coatShare * specularOcclusion);
#endif
    float open = mix(occlusion, 1.0, 0.4);
    vec3 key = lit(s, uKeyTowards, uKeyLight);
#ifdef SHADOW
    key *= keyShadow(worldPosition, smoothNormal, 3.5);
#endif
    light += (key + lit(s, uRimTowards, uRimLight)) * open;
#endif
    light += glow;
    float own = dot(glow, vec3(1.0)) / max(dot(light, vec3(1.0)), 1e-3);
    color = present(light, own);
#endif
#endif
}
