// A dark polished floor: what surrounds it and stands on it mirrored, the key light's pool, the models' shadows.
#define EDGES
#include "include/present.glsl"
#include "include/surroundings.glsl"
#ifdef SHADOW
#include "include/shadow.glsl"
#endif
#ifdef REFLECTION
uniform sampler2D uReflection;
uniform vec2 uPixel;
#endif
uniform samplerCube uPrefiltered;
uniform vec3 uEye;
uniform vec3 uKeyTowards;
uniform vec3 uKeyLight;
// Middle of what stands on it (x, z), its half width, and how far it hovers above.
uniform vec4 uContact;
in vec3 worldPosition;
out vec4 color;

void main() {
    vec3 v = normalize(uEye - worldPosition);
    vec2 fromMiddle = worldPosition.xz - uContact.xy;
    float away = length(fromMiddle);
    // What stands above takes light away, most right under it (a disk seen from below, softened).
    float reach = uContact.z * uContact.z;
    float contact = 1.0 - 0.92 * reach / (reach + 0.9 * away * away + 2.0 * uContact.w * uContact.w);
    float key = max(uKeyTowards.y, 0.0);
#ifdef SHADOW
    key *= keyShadow(worldPosition, vec3(0.0, 1.0, 0.0), 9.0);
#endif
    vec3 paint = vec3(0.020, 0.021, 0.024);
    vec3 light = paint * (irradiance(vec3(0.0, 1.0, 0.0)) * uEnvironmentIntensity * contact
        + uKeyLight * key * 0.318309886 * mix(contact, 1.0, 0.4) * 2.5 / (1.0 + 0.35 * away * away));
    float grazing = 1.0 - clamp(v.y, 0.0, 1.0);
    float fresnel = 0.045 + 0.60 * grazing * grazing * grazing * grazing * grazing;
    vec3 r = reflect(-v, vec3(0.0, 1.0, 0.0));
    vec3 mirrored = textureLod(uPrefiltered, toStudio(r), 2.2).rgb * uEnvironmentIntensity * 0.5 * contact;
#ifdef REFLECTION
    // The mirror image, blurred as by a floor that is not quite even.
    vec2 at = gl_FragCoord.xy * uPixel;
    vec4 image = vec4(0.0);
    for (int i = -1; i <= 1; i++) {
        image += textureLod(uReflection, at + vec2(0.0, float(i) * 7.0) * uPixel, 2.0) * (i == 0 ? 0.5 : 0.25);
    }
    float covered = 1.0 - image.a;
    mirrored = mirrored * (1.0 - covered) + image.rgb;
    fresnel = max(fresnel, 0.10 * covered);
#endif
    light += mirrored * fresnel;
    // It ends in the dark, before its far edge shows.
    float fade = 1.0 - smoothstep(0.12, 0.85, away / 7.0);
    color = vec4(present(light, 0.0).rgb, fade);
}
