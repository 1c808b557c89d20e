// sRGB transfer functions (IEC 61966-2-1); both ways by the usual fits, off by less than 0.003,
// because powers are dear on a processor.
vec3 fromSrgb(vec3 c) {
    return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
}

vec3 toSrgb(vec3 c) {
    vec3 root = sqrt(c);
    vec3 fourth = sqrt(root);
    vec3 high = 0.662002687 * root + 0.684122060 * fourth - 0.323583601 * sqrt(fourth) - 0.0225411470 * c;
    return mix(high, c * 12.92, vec3(lessThan(c, vec3(0.0031308))));
}
