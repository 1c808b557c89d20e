const float PI = 3.14159265;

// GGX normal distribution (Walter et al. 2007); a = roughness squared.
float D_GGX(float NoH, float a) {
    float a2 = a * a;
    float f = (NoH * a2 - NoH) * NoH + 1.0;
    return a2 / (PI * f * f);
}

// Height-correlated Smith visibility, Hammon's approximation (GDC 2017), with the 1 / (4 NoV NoL) inside.
float V_SmithFast(float NoV, float NoL, float a) {
    return 0.5 / mix(2.0 * NoL * NoV, NoL + NoV, a);
}

// Schlick's Fresnel term (1994), grazing reflectance 1.
vec3 F_Schlick(vec3 f0, float VoH) {
    float g = 1.0 - VoH;
    float f = g * g * g * g * g;
    return f + f0 * (1.0 - f);
}

// Scale and bias of F0 in the split sum: Karis' fit for mobile (2014).
vec2 dfgFit(float roughness, float NoV) {
    const vec4 c0 = vec4(-1.0, -0.0275, -0.572, 0.022);
    const vec4 c1 = vec4(1.0, 0.0425, 1.04, -0.04);
    vec4 r = roughness * c0 + c1;
    float a004 = min(r.x * r.x, exp2(-9.28 * NoV)) * r.x + r.y;
    return vec2(-1.04, 1.04) * a004 + r.zw;
}
