// What a lens and film add: darker corners, grain. Both act on encoded colour.
#ifdef VIGNETTE
uniform float uPictureAspect;

float vignette(vec2 uv) {
    vec2 p = (uv - 0.5) * vec2(uPictureAspect, 1.0);
    return 1.0 - 0.34 * smoothstep(0.15, 1.0, dot(p, p));
}
#endif
#ifdef GRAIN
uniform float uGrainSeed;
#endif

vec3 film(vec3 encoded, vec2 uv) {
#ifdef VIGNETTE
    encoded *= vignette(uv);
#endif
#ifdef GRAIN
    vec2 q = gl_FragCoord.xy + uGrainSeed * vec2(113.7, 271.9);
    float noise = fract(sin(dot(q, vec2(12.9898, 78.233))) * 43758.5453) - 0.5;
    encoded += noise * 0.045 * (1.0 - 0.7 * dot(encoded, vec3(0.333)));
#endif
    return encoded;
}
