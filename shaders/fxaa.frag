// Smooths jagged edges after tone mapping: where neighbouring brightness differs, blends along the edge (after
// Lottes's FXAA, in its simplest form).
in vec2 uv;
out vec4 colour;

uniform sampler2D source;
uniform vec2 texel;

float luma(vec3 c) {
    return dot(c, vec3(0.299, 0.587, 0.114));
}

void main() {
    vec3 middle = texture(source, uv).rgb;
    float nw = luma(texture(source, uv + texel * vec2(-0.5, 0.5)).rgb);
    float ne = luma(texture(source, uv + texel * vec2(0.5, 0.5)).rgb);
    float sw = luma(texture(source, uv + texel * vec2(-0.5, -0.5)).rgb);
    float se = luma(texture(source, uv + texel * vec2(0.5, -0.5)).rgb);
    float m = luma(middle);
    float low = min(m, min(min(nw, ne), min(sw, se)));
    float high = max(m, max(max(nw, ne), max(sw, se)));
    if (high - low < max(0.04, high * 0.10)) {
        colour = vec4(middle, 1.0);
        return;
    }
    vec2 direction = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
    float reduce = max((nw + ne + sw + se) * 0.03125, 0.0078125);
    float scale = 1.0 / (min(abs(direction.x), abs(direction.y)) + reduce);
    direction = clamp(direction * scale, -8.0, 8.0) * texel;
    vec3 near = 0.5 * (texture(source, uv - direction / 6.0).rgb + texture(source, uv + direction / 6.0).rgb);
    vec3 wide = near * 0.5
            + 0.25 * (texture(source, uv - direction * 0.5).rgb + texture(source, uv + direction * 0.5).rgb);
    float wideLuma = luma(wide);
    colour = vec4(wideLuma < low || wideLuma > high ? near : wide, 1.0);
}
