// Halves a picture; the first time it keeps only what is brighter than white.
in vec2 uv;
out vec4 colour;

uniform sampler2D source;
uniform vec2 texel;
uniform float threshold;

void main() {
    vec3 sum = texture(source, uv + texel * vec2(-0.5, -0.5)).rgb + texture(source, uv + texel * vec2(0.5, -0.5)).rgb
            + texture(source, uv + texel * vec2(-0.5, 0.5)).rgb + texture(source, uv + texel * vec2(0.5, 0.5)).rgb;
    vec3 mean = min(sum * 0.25, vec3(60.0));
    float brightest = max(mean.r, max(mean.g, mean.b));
    colour = vec4(mean * max(0.0, brightest - threshold) / max(brightest, 1e-4), 1.0);
}
