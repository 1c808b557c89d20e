// From linear radiance to the screen: glow, exposure, tone curve, sRGB, and a trace of noise against banding.
#include "include/tone_mapping.glsl"

in vec2 uv;
out vec4 colour;

uniform sampler2D source;
uniform sampler2D glow;
uniform float glowStrength;
uniform float exposure;
uniform int curve;

float noise(vec2 p) {
    return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715))));
}

void main() {
    vec3 light = texture(source, uv).rgb + texture(glow, uv).rgb * glowStrength;
    light *= exposure;
    vec3 shown = to_srgb(curve == 0 ? pbr_neutral(light) : aces(light));
    colour = vec4(shown + (noise(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
