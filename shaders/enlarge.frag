// Brings a picture that was drawn with fewer pixels to the target's size.
uniform sampler2D uColour;
in vec2 uv;
out vec4 color;

void main() {
    color = vec4(texture(uColour, uv).rgb, 1.0);
}
