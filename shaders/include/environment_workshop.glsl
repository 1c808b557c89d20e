// A hall: rows of tubes under a dark roof, a tall window on the left, a lit bench on the right.
// Direction: x right, y up, z towards the viewer. The hall is a box, seen from inside it.
vec3 environment(vec3 d) {
    const vec3 room = vec3(4.0, 2.6, 6.0);
    vec3 reach = room / max(abs(d), vec3(1e-4));
    float t = min(reach.x, min(reach.y, reach.z));
    vec3 p = d * t;
    vec3 light = vec3(0.030, 0.029, 0.028);
    if (t == reach.y && d.y > 0.0) {
        light = vec3(0.020, 0.021, 0.023);
        // Four rows of tubes along the hall, in lengths with gaps.
        float row = abs(fract(p.x * 0.5 + 0.5) - 0.5) * 2.0;
        float gap = smoothstep(0.42, 0.40, abs(fract(p.z * 0.36) - 0.5));
        light += vec3(0.86, 0.95, 1.0) * 13.0 * smoothstep(0.10, 0.06, row) * gap;
    } else if (t == reach.x && d.x < 0.0) {
        light = vec3(0.060, 0.055, 0.050);
        // Window of three by four panes.
        vec2 w = (vec2(p.z, p.y) - vec2(0.8, 0.5)) / vec2(2.0, 1.5);
        vec2 bars = abs(fract((w * 0.5 + 0.5) * vec2(4.0, 3.0)) - 0.5);
        float inside = step(abs(w.x), 1.0) * step(abs(w.y), 1.0);
        light += vec3(0.80, 0.92, 1.0) * 5.5 * inside * step(max(bars.x, bars.y), 0.455);
    } else if (t == reach.x) {
        light = vec3(0.075, 0.055, 0.036);
        light += vec3(1.0, 0.62, 0.28) * 4.5 * exp(-3.0 * dot(p.yz - vec2(0.2, 1.5), p.yz - vec2(0.2, 1.5)));
    } else if (t == reach.y) {
        float shine = exp(-0.25 * dot(p.xz, p.xz));
        light = mix(vec3(0.045, 0.042, 0.040), vec3(0.11, 0.11, 0.115), shine);
    } else {
        // Ends: steel racks, and an exit lamp behind.
        float racks = step(0.5, fract(p.x * 1.3)) * step(0.35, fract(p.y * 1.6));
        light = mix(vec3(0.028), vec3(0.085, 0.080, 0.074), racks);
        light += d.z < 0.0 ? vec3(0.2, 1.0, 0.5) * 2.0 * smoothstep(0.22, 0.12, length((p.xy - vec2(1.8, 1.5)) * vec2(0.5, 1.0))) : vec3(0.0);
    }
    return light;
}
