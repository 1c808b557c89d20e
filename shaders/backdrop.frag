// Behind everything: a studio wall with a pool of light, or a picture that covers the whole frame.
#include "include/color_space.glsl"
in vec2 uv;
out vec4 color;

#ifdef PICTURE
uniform sampler2D uPicture;
uniform vec4 uScaleOffset;
uniform float uBrightness;

void main() {
    vec3 encoded = texture(uPicture, uv * uScaleOffset.xy + uScaleOffset.zw).rgb;
    color = vec4(fromSrgb(encoded) * uBrightness, 0.0);
}
#else
uniform vec3 uWall;
uniform vec3 uEdge;
uniform float uAspect;
uniform vec2 uLightCentre;

void main() {
    vec2 p = (uv - uLightCentre) * vec2(uAspect, 1.0);
    float fall = 1.0 / (1.0 + 5.0 * dot(p, p));
    color = vec4(mix(uEdge, uWall, fall * fall), 0.0);
}
#endif
