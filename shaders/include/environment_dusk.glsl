// A low sun over a dark plain, behind what stands there. Direction: x right, y up, z towards the viewer.
vec3 environment(vec3 d) {
    vec3 sun = normalize(vec3(-0.62, 0.13, -0.77));
    float towardsSun = max(dot(normalize(vec3(d.x, 0.0, d.z) + vec3(0.0, 1e-4, 0.0)), normalize(vec3(sun.x, 0.0, sun.z))), 0.0);
    // Sky: blue above, over a band that burns towards the sun and is violet opposite.
    vec3 horizon = mix(vec3(0.30, 0.20, 0.27), vec3(1.55, 0.58, 0.17), towardsSun * towardsSun);
    vec3 sky = mix(horizon, vec3(0.075, 0.12, 0.24), pow(clamp(d.y * 1.25, 0.0, 1.0), 0.55));
    // Streaks of cloud, lit from below.
    float band = sin(d.y * 34.0 + 2.2 * sin(d.x * 3.1) + 1.4 * sin(d.z * 4.3 + 1.0));
    sky *= 1.0 + 0.55 * smoothstep(0.35, 0.95, band) * smoothstep(0.02, 0.10, d.y) * (1.0 - smoothstep(0.25, 0.55, d.y));
    float glow = max(dot(d, sun), 0.0);
    sky += vec3(1.0, 0.46, 0.16) * (2.2 * pow(glow, 24.0) + 90.0 * smoothstep(0.9975, 0.9992, glow));
    // Ground: dark, warm where the sun grazes it.
    vec3 ground = mix(vec3(0.022, 0.018, 0.020), horizon * 0.16, exp(d.y * 5.0));
    return mix(ground, sky, smoothstep(-0.015, 0.015, d.y));
}
