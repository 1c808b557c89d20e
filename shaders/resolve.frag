// Averages the samples of a pixel, bright ones damped so that edges against light stay smooth (Karis 2014).
uniform sampler2DMS uSamples;
out vec4 color;

void main() {
    vec4 sum = vec4(0.0);
    float weights = 0.0;
    for (int i = 0; i < 4; i++) {
        vec4 light = texelFetch(uSamples, ivec2(gl_FragCoord.xy), i);
        float weight = 1.0 / (1.0 + max(light.r, max(light.g, light.b)));
        sum += light * weight;
        weights += weight;
    }
    color = sum / weights;
}
