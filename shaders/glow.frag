// Adds spread light to an encoded picture by blending: light adds up by its square, near enough. It fades towards the
// edges of the area that is drawn.
uniform sampler2D uBloom;
uniform float uBloomStrength;
uniform vec2 uPixel;
uniform vec4 uArea;
uniform float uMargin;
out vec4 color;

void main() {
    vec2 inside = min(gl_FragCoord.xy - uArea.xy, uArea.zw - gl_FragCoord.xy) / uMargin;
    vec2 fade = smoothstep(0.0, 1.0, inside);
    vec3 light = texture(uBloom, gl_FragCoord.xy * uPixel).rgb * uBloomStrength;
    color = vec4(sqrt(light) * (fade.x * fade.y), 0.0);
}
