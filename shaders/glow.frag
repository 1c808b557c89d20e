// Adds spread light to an encoded picture by blending: light adds up by its square, near enough.
uniform sampler2D uBloom;
uniform float uBloomStrength;
uniform vec2 uPixel;
out vec4 color;

void main() {
    color = vec4(sqrt(texture(uBloom, gl_FragCoord.xy * uPixel).rgb * uBloomStrength), 0.0);
}
