// Smooths stair-steps: where brightness jumps, blends along the edge (after Lottes' FXAA, the short form).
uniform sampler2D uColour;
uniform vec2 uTexel;
in vec2 uv;
out vec4 color;

void main() {
    vec4 m = texture(uColour, uv);
    float nw = textureOffset(uColour, uv, ivec2(-1, -1)).a;
    float ne = textureOffset(uColour, uv, ivec2(1, -1)).a;
    float sw = textureOffset(uColour, uv, ivec2(-1, 1)).a;
    float se = textureOffset(uColour, uv, ivec2(1, 1)).a;
    float low = min(m.a, min(min(nw, ne), min(sw, se)));
    float high = max(m.a, max(max(nw, ne), max(sw, se)));
    if (high - low < max(0.04, high * 0.125)) {
        color = vec4(m.rgb, 1.0);
        return;
    }
    vec2 dir = vec2((sw + se) - (nw + ne), (nw + sw) - (ne + se));
    float reduce = max((nw + ne + sw + se) * 0.03125, 1.0 / 128.0);
    dir = clamp(dir / (min(abs(dir.x), abs(dir.y)) + reduce), -8.0, 8.0) * uTexel;
    vec4 a = 0.5 * (texture(uColour, uv - dir / 6.0) + texture(uColour, uv + dir / 6.0));
    vec4 b = 0.5 * a + 0.25 * (texture(uColour, uv - dir * 0.5) + texture(uColour, uv + dir * 0.5));
    color = vec4(b.a < low || b.a > high ? a.rgb : b.rgb, 1.0);
}
