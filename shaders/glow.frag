// Adds spread light to an encoded picture by blending, nothing brighter than white. It fades towards the edges of the
// area that is drawn.
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
    vec2 texel = 0.75 / vec2(textureSize(uFar, 0));
    vec3 far = texture(uFar, uv + texel).rgb + texture(uFar, uv - texel).rgb
        + texture(uFar, uv + vec2(texel.x, -texel.y)).rgb + texture(uFar, uv + vec2(-texel.x, texel.y)).rgb;
    vec3 light = (texture(uNear, uv).rgb * 0.5 + far * 0.6) * (uBloomStrength * inside.x * inside.y);
    // Encoding lifts the faint, and the bright only approaches white.
    color = vec4(light / (light + 0.3), 0.0);
}
