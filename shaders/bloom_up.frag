// Widens a smaller picture by a tent filter; blending adds it to the larger one.
uniform sampler2D uSource;
uniform vec2 uTexel;
in vec2 uv;
out vec4 color;

void main() {
    vec3 sum = texture(uSource, uv).rgb * 4.0;
    sum += (texture(uSource, uv + vec2(-uTexel.x, 0.0)).rgb + texture(uSource, uv + vec2(uTexel.x, 0.0)).rgb
        + texture(uSource, uv + vec2(0.0, -uTexel.y)).rgb + texture(uSource, uv + vec2(0.0, uTexel.y)).rgb) * 2.0;
    sum += texture(uSource, uv - uTexel).rgb + texture(uSource, uv + uTexel).rgb
        + texture(uSource, uv + vec2(-uTexel.x, uTexel.y)).rgb + texture(uSource, uv + vec2(uTexel.x, -uTexel.y)).rgb;
    color = vec4(sum / 16.0, 1.0);
}
