// Smooths stair-steps: where brightness jumps, blends a pixel with its neighbour across the edge. Reads five pixels,
// unfiltered, so that it stays cheap on a processor (after the idea of Lottes' FXAA, 2009).
uniform sampler2D uColour;
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
    vec4 middle = texelFetch(uColour, p, 0);
    vec4 north = texelFetch(uColour, min(p + ivec2(0, 1), last), 0);
    vec4 south = texelFetch(uColour, max(p - ivec2(0, 1), ivec2(0)), 0);
    vec4 east = texelFetch(uColour, min(p + ivec2(1, 0), last), 0);
    vec4 west = texelFetch(uColour, max(p - ivec2(1, 0), ivec2(0)), 0);
    float m = brightness(middle);
    float n = brightness(north);
    float s = brightness(south);
    float e = brightness(east);
    float w = brightness(west);
    float low = min(m, min(min(n, s), min(e, w)));
    float high = max(m, max(max(n, s), max(e, w)));
    float range = high - low;
    // How much the pixel stands out from its surroundings, as a share of the jump.
    float blend = clamp(abs((n + s + e + w) * 0.25 - m) / max(range, 1e-4), 0.0, 1.0);
    blend = range < max(0.04, high * 0.125) ? 0.0 : blend * blend * (3.0 - 2.0 * blend) * 0.6;
    bool across = abs(n + s - 2.0 * m) >= abs(e + w - 2.0 * m);
    vec3 forward = across ? north.rgb : east.rgb;
    vec3 backward = across ? south.rgb : west.rgb;
    bool onward = abs((across ? n : e) - m) >= abs((across ? s : w) - m);
    color = vec4(mix(middle.rgb, onward ? forward : backward, blend), 1.0);
}
