layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec2 texCoord;
layout(location = 3) in vec4 tangent;

uniform mat4 uModel;
uniform mat4 uViewProjection;
uniform mat3 uNormalMatrix;

out vec3 worldPosition;
out vec3 worldNormal;
out vec2 surfaceUv;
#ifdef NORMAL_MAP
out vec4 worldTangent;
#endif

void main() {
    vec4 world = uModel * vec4(position, 1.0);
    worldPosition = world.xyz;
    worldNormal = uNormalMatrix * normal;
    surfaceUv = texCoord;
#ifdef NORMAL_MAP
    worldTangent = vec4(mat3(uModel) * tangent.xyz, tangent.w);
#endif
    gl_Position = uViewProjection * world;
}
