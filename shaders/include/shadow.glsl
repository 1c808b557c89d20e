// The key light's shadow: a disk of comparisons, turned from pixel to pixel, wider where the caster is farther away.
uniform sampler2DShadow uShadowMap;
uniform mat4 uShadowMatrix;
uniform float uShadowTexel;

#ifndef SHADOW_TAPS
#define SHADOW_TAPS 12
#endif

// 1 lit to 0 in shadow; the normal moves the point off its own surface.
float keyShadow(vec3 position, vec3 n, float spread) {
    vec3 p = (uShadowMatrix * vec4(position + n * 0.012, 1.0)).xyz;
    if (any(lessThan(p, vec3(0.0))) || any(greaterThan(p.xy, vec2(1.0)))) {
        return 1.0;
    }
    // What lies beyond the map's depth, such as a floor far below, is still behind what the map holds.
    p.z = min(p.z, 1.0);
    // Interleaved gradient noise (Jimenez 2014) turns Vogel's spiral of taps.
    float turn = 6.2831853 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    float lit = 0.0;
    for (int i = 0; i < SHADOW_TAPS; i++) {
        float r = sqrt((float(i) + 0.5) / float(SHADOW_TAPS)) * spread * uShadowTexel;
        float a = 2.3999632 * float(i) + turn;
        lit += texture(uShadowMap, vec3(p.xy + r * vec2(cos(a), sin(a)), p.z - 0.002));
    }
    return lit / float(SHADOW_TAPS);
}
