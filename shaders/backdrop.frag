// Behind everything: a studio wall with a pool of light, the surroundings out of focus, or a picture.
#include "include/color_space.glsl"
#define EDGES
#include "include/present.glsl"
in vec2 uv;
out vec4 color;

// Interleaved gradient noise (Jimenez 2014), a step wide: dark walls would show bands where no later pass dithers.
vec4 dithered(vec4 shown) {
#ifdef ENCODED
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    return shown + vec4(vec3(noise / 255.0), 0.0);
#else
    return shown;
#endif
}

#if defined(PICTURE)
#include "include/tone_curves_back.glsl"
uniform sampler2D uPicture;
uniform vec4 uScaleOffset;
uniform float uBrightness;
#ifndef ENCODED
uniform float uExposure;
#endif

void main() {
    vec2 at = uv * uScaleOffset.xy + uScaleOffset.zw;
    vec3 encoded = texture(uPicture, at).rgb;
    // Where the picture ends before the frame does, its border runs out into the dark.
    encoded *= 1.0 - smoothstep(0.0, 0.1, abs(at.x - 0.5) - 0.5);
#ifdef ENCODED
    color = vec4(encoded * sqrt(uBrightness * uExposure) * corner(), 0.0);
#else
    // A camera has developed its picture already: what the tone curve will do to it is undone beforehand.
    // The exact curve, since the usual fit is off in the dark.
    vec3 linear = mix(pow((encoded + 0.055) / 1.055, vec3(2.4)), encoded / 12.92,
        vec3(lessThan(encoded, vec3(0.04045))));
    vec3 shown = linear * uBrightness * uExposure;
#ifdef ACES
    color = vec4(beforeAces(shown) / uExposure, 0.0);
#else
    color = vec4(beforeNeutral(shown) / uExposure, 0.0);
#endif
#endif
}
#elif defined(SURROUNDINGS)
uniform samplerCube uPrefiltered;
uniform mat4 uFromClip;
uniform vec3 uEye;
uniform vec2 uEnvironmentTurn;
uniform float uEnvironmentIntensity;

void main() {
    vec4 far = uFromClip * vec4(uv * 2.0 - 1.0, 1.0, 1.0);
    vec3 d = normalize(far.xyz / far.w - uEye);
    d = vec3(uEnvironmentTurn.x * d.x - uEnvironmentTurn.y * d.z, d.y,
        uEnvironmentTurn.y * d.x + uEnvironmentTurn.x * d.z);
    // Far behind and half lit, so that it does not outshine what stands before it.
    color = dithered(present(textureLod(uPrefiltered, d, 1.6).rgb * uEnvironmentIntensity * 0.38, 0.0));
}
#else
uniform vec3 uWall;
uniform vec3 uEdge;
uniform float uAspect;
uniform vec2 uLightCentre;

void main() {
    vec2 p = (uv - uLightCentre) * vec2(uAspect, 1.0);
    float fall = 1.0 / (1.0 + 5.0 * dot(p, p));
    color = dithered(present(mix(uEdge, uWall, fall * fall), 0.0));
}
#endif
