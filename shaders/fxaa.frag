// Smooths stair-steps: where brightness jumps, blends a pixel with its neighbour across the edge. Reads five pixels
// unfiltered and one between two, so that it stays cheap on a processor (after the idea of Lottes' FXAA, 2009).
uniform sampler2D uColour;
uniform vec2 uTexel;
out vec4 color;

#ifdef BRIGHTNESS_FROM_COLOUR
float brightness(vec4 c) {
    return dot(c.rgb, vec3(0.299, 0.587, 0.114));
}
#else
// An earlier pass left it in alpha.
float brightness(vec4 c) {
    return c.a;
}
#endif

void main() {
    ivec2 p = ivec2(gl_FragCoord.xy);
    ivec2 last = textureSize(uColour, 0) - 1;
    float m = brightness(texelFetch(uColour, p, 0));
    float n = brightness(texelFetch(uColour, min(p + ivec2(0, 1), last), 0));
    float s = brightness(texelFetch(uColour, max(p - ivec2(0, 1), ivec2(0)), 0));
    float e = brightness(texelFetch(uColour, min(p + ivec2(1, 0), last), 0));
    float w = brightness(texelFetch(uColour, max(p - ivec2(1, 0), ivec2(0)), 0));
    float low = min(m, min(min(n, s), min(e, w)));
    float high = max(m, max(max(n, s), max(e, w)));
    float range = high - low;
    // How much the pixel stands out from its surroundings, as a share of the jump.
    float blend = clamp(abs((n + s + e + w) * 0.25 - m) / max(range, 1e-4), 0.0, 1.0);
    blend = range < max(0.04, high * 0.125) ? 0.0 : blend * blend * (3.0 - 2.0 * blend) * 0.6;
    bool across = abs(n + s - 2.0 * m) >= abs(e + w - 2.0 * m);
    float forward = across ? n : e;
    float backward = across ? s : w;
    float way = abs(forward - m) >= abs(backward - m) ? 1.0 : -1.0;
    vec2 offset = (across ? vec2(0.0, way) : vec2(way, 0.0)) * blend;
    color = vec4(texture(uColour, (gl_FragCoord.xy + offset) * uTexel).rgb, 1.0);
}
