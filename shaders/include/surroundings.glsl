// Light from all around: nine spherical harmonics for matt surfaces (Ramamoorthi and Hanrahan 2001).
uniform vec3 uIrradiance[9];
uniform vec2 uEnvironmentTurn;
uniform float uEnvironmentIntensity;

// World direction to the surroundings' own frame, which turns about the vertical.
vec3 toStudio(vec3 d) {
    return vec3(
        uEnvironmentTurn.x * d.x - uEnvironmentTurn.y * d.z, d.y, uEnvironmentTurn.y * d.x + uEnvironmentTurn.x * d.z);
}

// Received light over pi.
vec3 irradiance(vec3 n) {
    vec3 e = uIrradiance[0] + uIrradiance[1] * n.y + uIrradiance[2] * n.z + uIrradiance[3] * n.x
        + uIrradiance[4] * (n.x * n.y) + uIrradiance[5] * (n.y * n.z) + uIrradiance[6] * (3.0 * n.z * n.z - 1.0)
        + uIrradiance[7] * (n.x * n.z) + uIrradiance[8] * (n.x * n.x - n.y * n.y);
    return max(e, vec3(0.0));
}
