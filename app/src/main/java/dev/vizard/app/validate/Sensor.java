package dev.vizard.app.validate;

import java.util.random.RandomGenerator;

/**
 * What a camera does to a picture.
 *
 * @param blurPixels length of the smear by motion, pixels; 0 for none
 * @param blurDegrees direction of the smear, anticlockwise from the picture's right
 * @param softness passes of a 3 x 3 softening, as a lens out of focus does
 * @param noise standard deviation, steps of 255
 * @param jpegQuality 0..1 of a compression on the way, or 1 for none
 */
record Sensor(double blurPixels, double blurDegrees, int softness, double noise, float jpegQuality) {

    /** {@code facePixels} is a face's radius in the picture: a smear is a share of it. */
    static Sensor random(RandomGenerator random, double facePixels) {
        double blur = random.nextDouble() < 0.25 ? facePixels * 0.12 * random.nextDouble() : 0;
        double direction = 360 * random.nextDouble();
        int softness = random.nextDouble() < 0.3 ? 1 + (int) (2 * random.nextDouble()) : 0;
        double noise = 6 * random.nextDouble() * random.nextDouble() + 0.5;
        float quality = random.nextDouble() < 0.4 ? (float) (0.3 + 0.6 * random.nextDouble()) : 1;
        return new Sensor(blur, direction, softness, noise, quality);
    }
}
