// Adds spread light to an encoded picture by blending: light adds up by its square, near enough. It fades towards the
// edges of the area that is drawn.
uniform sampler2D uNear;
uniform sampler2D uFar;
uniform float uBloomStrength;
uniform vec2 uPixel;
uniform vec4 uArea;
uniform float uMargin;
out vec4 color;

void main() {
    vec2 uv = gl_FragCoord.xy * uPixel;
    vec2 inside = clamp(min(gl_FragCoord.xy - uArea.xy, uArea.zw - gl_FragCoord.xy) / uMargin, 0.0, 1.0);
    vec3 light = (texture(uNear, uv).rgb * 0.5 + texture(uFar, uv).rgb * 2.5) * uBloomStrength;
    color = vec4(sqrt(light) * (inside.x * inside.y), 0.0);
}
