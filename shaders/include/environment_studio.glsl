// Soft boxes in a dark room. Direction: x right, y up, z towards the viewer.
// A box light: its centre direction, half width and height in the plane across it, and how soft its border is.
float softBox(vec3 d, vec3 centre, vec2 halfSize, float softness) {
    vec3 n = normalize(centre);
    float along = dot(d, n);
    vec3 right = normalize(cross(vec3(0.0, 1.0, 0.001), n));
    vec3 up = cross(n, right);
    vec2 p = abs(vec2(dot(d, right), dot(d, up))) / max(along, 1e-3);
    vec2 edge = smoothstep(halfSize + softness, halfSize - softness, p);
    return along > 0.0 ? edge.x * edge.y : 0.0;
}

vec3 environment(vec3 d) {
    // Room: dim cool ceiling, darker warm floor.
    vec3 light = mix(vec3(0.012, 0.010, 0.009), vec3(0.040, 0.046, 0.058), smoothstep(-0.6, 0.9, d.y));
    // Key: large, warm white, upper left front.
    light += vec3(1.0, 0.95, 0.88) * 5.0 * softBox(d, vec3(-0.85, 0.60, 0.55), vec2(0.34, 0.50), 0.08);
    // Fill: tall, cool, right front, weak.
    light += vec3(0.75, 0.86, 1.0) * 1.7 * softBox(d, vec3(0.95, 0.12, 0.55), vec2(0.20, 0.75), 0.10);
    // Top strip that draws the brow and the crown.
    light += vec3(1.0, 0.98, 0.95) * 3.2 * softBox(d, vec3(0.05, 1.0, 0.10), vec2(0.75, 0.16), 0.06);
    // Rims from behind: cool right, warm left.
    light += vec3(0.55, 0.75, 1.0) * 14.0 * softBox(d, vec3(0.80, 0.20, -0.72), vec2(0.16, 0.85), 0.06);
    light += vec3(1.0, 0.62, 0.32) * 9.0 * softBox(d, vec3(-0.85, 0.05, -0.66), vec2(0.13, 0.80), 0.06);
    // Low front strip, so that the chin is not lost.
    light += vec3(1.0, 0.85, 0.7) * 0.9 * softBox(d, vec3(0.0, -0.75, 0.75), vec2(0.8, 0.12), 0.08);
    return light;
}
