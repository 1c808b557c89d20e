// Writes a surface into the surface buffer. Small triangles make a processor run this several times for a pixel, so
// that the shading itself waits until it is known which surface is seen.
#include "include/surface_buffer.glsl"
in vec3 worldNormal;
in vec2 surfaceUv;
in vec4 worldTangent;
out uvec4 stored;

void main() {
#ifdef DOUBLE_SIDED
    vec3 n = gl_FrontFacing ? worldNormal : -worldNormal;
#else
    vec3 n = worldNormal;
#endif
    stored = packSurface(surfaceUv, n, worldTangent, gl_FragCoord.w);
}
