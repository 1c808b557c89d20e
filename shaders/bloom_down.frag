// Halves a picture with four bilinear taps; the first step keeps only what is brighter than white.
uniform sampler2D uSource;
uniform vec2 uTexel;
#ifdef BRIGHT_PASS
uniform float uThreshold;
#endif
in vec2 uv;
out vec4 color;

vec3 tap(vec2 offset) {
    vec3 c = texture(uSource, uv + offset * uTexel).rgb;
#ifdef BRIGHT_PASS
    float peak = max(c.r, max(c.g, c.b));
    c *= max(peak - uThreshold, 0.0) / max(peak, 1e-4);
    // A lone hot pixel must not flicker (Karis 2013).
    c /= 1.0 + 0.15 * peak;
#endif
    return c;
}

void main() {
    vec3 sum = tap(vec2(-1.0, -1.0)) + tap(vec2(1.0, -1.0)) + tap(vec2(-1.0, 1.0)) + tap(vec2(1.0, 1.0));
    color = vec4(sum * 0.25, 1.0);
}
