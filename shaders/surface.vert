// A surface on its way into the surface buffer: where it is, how it is turned, where it is on its maps.
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec2 texCoord;
layout(location = 3) in vec4 tangent;

uniform mat4 uTransform;
uniform mat3 uNormalMatrix;
uniform mat3 uTangentMatrix;

out vec3 worldNormal;
out vec2 surfaceUv;
out vec4 worldTangent;

void main() {
    worldNormal = normalize(uNormalMatrix * normal);
    surfaceUv = texCoord;
    worldTangent = vec4(normalize(uTangentMatrix * tangent.xyz), tangent.w);
    gl_Position = uTransform * vec4(position, 1.0);
}
