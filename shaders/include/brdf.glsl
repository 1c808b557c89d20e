// NoX: cosine between the normal and X; v view, l light, h half way.

// Microfacet distribution of Trowbridge and Reitz (GGX).
float D_GGX(float NoH, float a) {
    float a2 = a * a;
    float f = (NoH * a2 - NoH) * NoH + 1.0;
    return a2 / (3.14159265 * f * f + 1e-7);
}

// Visibility: Smith's height-correlated shadowing over 4 NoL NoV, Hammon's fit (GDC 2017).
float V_SmithGGXFast(float NoV, float NoL, float a) {
    return 0.5 / (mix(2.0 * NoL * NoV, NoL + NoV, a) + 1e-5);
}

// Fresnel term of Schlick.
vec3 F_Schlick(vec3 f0, float VoH) {
    float m = 1.0 - VoH;
    float m2 = m * m;
    return f0 + (1.0 - f0) * (m2 * m2 * m);
}

// The environment BRDF's scale and bias as a polynomial (Karis, "Physically Based Shading on Mobile", 2014).
vec2 DFG_approx(float NoV, float roughness) {
    vec4 r = roughness * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
    float a004 = min(r.x * r.x, exp2(-9.28 * NoV)) * r.x + r.y;
    return vec2(-1.04, 1.04) * a004 + r.zw;
}
