// A square of floor about what stands on it, from the vertex number.
uniform mat4 uViewProjection;
uniform vec3 uMiddle;
uniform float uHalfSize;
out vec3 worldPosition;

void main() {
    vec2 corner = vec2(float(gl_VertexID & 1) * 2.0 - 1.0, float(gl_VertexID >> 1) * 2.0 - 1.0);
    worldPosition = uMiddle + vec3(corner.x, 0.0, corner.y) * uHalfSize;
    gl_Position = uViewProjection * vec4(worldPosition, 1.0);
}
