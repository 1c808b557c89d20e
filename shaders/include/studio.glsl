// The light of a photographer's studio, as radiance by direction: soft boxes on near darkness, a warm key from the upper
// left, a cool strip from behind on the right, a low fill, and a floor that throws some of it back.

float soft_box(vec3 direction, vec3 centre, vec3 across, vec2 halfSize, float softness) {
    float along = dot(direction, centre);
    if (along <= 0.0) {
        return 0.0;
    }
    vec3 up = cross(centre, across);
    vec2 place = vec2(dot(direction, across), dot(direction, up)) / along;
    vec2 inside = smoothstep(halfSize + softness, halfSize - softness, abs(place));
    return inside.x * inside.y;
}

vec3 studio(vec3 d) {
    float height = d.y * 0.5 + 0.5;
    vec3 light = mix(vec3(0.035, 0.033, 0.034), vec3(0.075, 0.085, 0.105), smoothstep(0.2, 0.9, height));
    light += vec3(0.05, 0.035, 0.025) * smoothstep(-0.1, -0.9, d.y);

    vec3 key = normalize(vec3(-0.75, 0.75, 0.75));
    light += vec3(9.5, 8.6, 7.4) * soft_box(d, key, normalize(vec3(0.75, 0.0, 0.75)), vec2(0.55, 0.40), 0.10);

    vec3 fill = normalize(vec3(1.0, 0.05, 0.55));
    light += vec3(0.95, 1.15, 1.5) * soft_box(d, fill, normalize(vec3(-0.55, 0.0, 1.0)), vec2(0.30, 0.95), 0.12);

    vec3 rim = normalize(vec3(0.85, 0.35, -0.85));
    light += vec3(5.0, 7.0, 10.5) * soft_box(d, rim, normalize(vec3(0.85, 0.0, 0.85)), vec2(0.22, 1.0), 0.08);

    vec3 back = normalize(vec3(-0.95, 0.2, -0.75));
    light += vec3(6.0, 3.0, 1.6) * soft_box(d, back, normalize(vec3(-0.75, 0.0, 0.95)), vec2(0.16, 0.8), 0.06);

    vec3 top = vec3(0.0, 1.0, 0.0);
    light += vec3(3.2, 3.2, 3.4) * soft_box(d, top, vec3(1.0, 0.0, 0.0), vec2(1.0, 0.35), 0.15);
    return light;
}
