// What stands behind: a dark studio with a pool of light, or a picture that covers the target.
in vec2 uv;
out vec4 colour;

uniform vec2 lightCentre;
#ifdef PICTURE
uniform sampler2D picture;
uniform vec2 scale;
uniform float brightness;
#endif

void main() {
#ifdef PICTURE
    vec2 place = (uv - 0.5) * scale + 0.5;
    vec3 light = texture(picture, vec2(place.x, 1.0 - place.y)).rgb * brightness;
    float edge = length((uv - 0.5) * vec2(1.0, 0.9));
    colour = vec4(light * (1.0 - 0.6 * smoothstep(0.3, 0.8, edge)), 1.0);
#else
    vec2 place = (uv - lightCentre) * vec2(1.35, 1.0);
    float pool = exp(-dot(place, place) * 4.5);
    vec3 dark = mix(vec3(0.0045, 0.0045, 0.006), vec3(0.012, 0.013, 0.017), uv.y);
    vec3 lit = vec3(0.085, 0.078, 0.085);
    // The floor's horizon, soft.
    float floorGlow = smoothstep(0.32, 0.0, uv.y) * exp(-place.x * place.x * 3.0);
    colour = vec4(dark + lit * pool + vec3(0.030, 0.022, 0.018) * floorGlow, 1.0);
#endif
}
