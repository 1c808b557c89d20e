// Depth alone: for shadows, and for what hides without being seen.
layout(location = 0) in vec3 position;
uniform mat4 uTransform;

void main() {
    gl_Position = uTransform * vec4(position, 1.0);
}
