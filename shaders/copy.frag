// A picture of the target's size, as it is.
uniform sampler2D uColour;
out vec4 color;

void main() {
    color = texelFetch(uColour, ivec2(gl_FragCoord.xy), 0);
}
