package dev.vizard.app.validate;

import dev.vizard.engine.scene.Scene;
import java.util.random.RandomGenerator;
import org.joml.Vector3f;

/**
 * Light on a head, as rooms have it: one main source somewhere in front or above, surroundings that fill in, sometimes
 * a window behind.
 *
 * @param keyDirection towards the main light, unit, camera axes
 * @param keyColour its irradiance
 * @param rimColour irradiance of the light from behind
 * @param surroundings factor on the light of the studio around
 * @param turn of the surroundings about the vertical, radians
 * @param exposure factor on everything
 */
record Lighting(
        Vector3f keyDirection, Vector3f keyColour, Vector3f rimColour, float surroundings, float turn, float exposure) {

    /** Brightness of well exposed skin under full light, before the camera's own error. */
    private static final double SKIN = 0.75;

    static Lighting random(RandomGenerator random) {
        double azimuth = Math.toRadians(75 * (2 * random.nextDouble() - 1));
        double height = Math.toRadians(-15 + 75 * random.nextDouble());
        Vector3f towards =
                new Vector3f((float) (Math.sin(azimuth) * Math.cos(height)), (float) Math.sin(height), (float)
                        (Math.cos(azimuth) * Math.cos(height)));
        // From candle-warm to overcast-blue.
        float warmth = (float) (0.35 * (2 * random.nextDouble() - 1));
        float key = (float) (0.2 + 2.2 * random.nextDouble());
        float rim = random.nextDouble() < 0.4 ? (float) (3 * random.nextDouble()) : 0;
        float surroundings = (float) (0.25 + 0.9 * random.nextDouble());
        double light = 0.8 * surroundings + 0.45 * key;
        float exposure = (float) (SKIN / light * Math.exp(0.35 * random.nextGaussian()));
        return new Lighting(
                towards,
                new Vector3f(key * (1 + warmth), key, key * (1 - warmth)),
                new Vector3f(rim, rim, rim * 1.1f),
                surroundings,
                (float) (2 * Math.PI * random.nextDouble()),
                exposure);
    }

    void apply(Scene scene) {
        scene.keyDirection.set(keyDirection);
        scene.keyColour.set(keyColour);
        scene.rimColour.set(rimColour);
        scene.environmentIntensity = surroundings;
        scene.environmentRotation = turn;
        scene.exposure = exposure;
    }
}
