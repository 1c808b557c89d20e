layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec2 coordinates;

uniform mat4 transform;
uniform mat4 viewProjection;
uniform mat3 normalTransform;

out vec3 worldPosition;
out vec3 worldNormal;
out vec2 texCoord;

void main() {
    vec4 world = transform * vec4(position, 1.0);
    worldPosition = world.xyz;
    worldNormal = normalTransform * normal;
    texCoord = coordinates;
    gl_Position = viewProjection * world;
}
