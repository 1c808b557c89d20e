// Spreads a smaller level over the next larger one with a tent of 3x3.
in vec2 uv;
out vec4 colour;

uniform sampler2D source;
uniform vec2 texel;

void main() {
    vec3 sum = texture(source, uv).rgb * 4.0;
    sum += (texture(source, uv + texel * vec2(1.0, 0.0)).rgb + texture(source, uv - texel * vec2(1.0, 0.0)).rgb
            + texture(source, uv + texel * vec2(0.0, 1.0)).rgb + texture(source, uv - texel * vec2(0.0, 1.0)).rgb) * 2.0;
    sum += texture(source, uv + texel).rgb + texture(source, uv - texel).rgb
            + texture(source, uv + texel * vec2(1.0, -1.0)).rgb + texture(source, uv + texel * vec2(-1.0, 1.0)).rgb;
    colour = vec4(sum / 16.0, 1.0);
}
