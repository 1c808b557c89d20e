// A pixel's surface in four words: where it is on its maps (16 bits each way), its normal and its tangent (10 bits a
// component, and the bitangent's sign), and how near it is, whose lowest 6 bits tell how fine its maps are seen.
const float FINENESS_STEPS = 4.0;

uint packDirection(vec3 d) {
    uvec3 q = uvec3(ivec3(d * 511.0 + 512.5));
    return q.x | q.y << 10 | q.z << 20;
}

vec3 unpackDirection(uint word) {
    ivec3 q = ivec3(uvec3(word, word >> 10, word >> 20) & 1023u);
    return (vec3(q) - 512.0) / 511.0;
}

// The fineness is what the width of a map in octaves must be less by to be the level of detail. A float's exponent and
// first bit are its logarithm in steps of half an octave, near enough.
uvec4 packSurface(vec2 uv, vec3 n, vec4 tangent, float nearness) {
    vec2 du = dFdx(uv);
    vec2 dv = dFdy(uv);
    uint steps = floatBitsToUint(max(max(dot(du, du), dot(dv, dv)), 1e-9)) >> 22;
    uvec2 at = uvec2(ivec2(fract(uv) * 65536.0));
    return uvec4(
        at.x | at.y << 16,
        packDirection(n),
        packDirection(tangent.xyz) | (tangent.w < 0.0 ? 1u << 30 : 0u),
        (floatBitsToUint(nearness) & ~63u) | min(254u - min(steps, 254u), 63u));
}
