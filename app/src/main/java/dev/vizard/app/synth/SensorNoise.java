package dev.vizard.app.synth;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** A small camera's noise: independent from pixel to pixel and frame to frame, a little stronger where it is bright. */
final class SensorNoise {

    // Standard deviation in steps of 255: what a webcam in a lit room leaves after its own processing.
    private static final double READ = 1.2;
    private static final double SHOT = 1.3;

    private final long seed;
    private final double strength;

    /** As strong as the bundled clip's. */
    SensorNoise(long seed) {
        this(seed, 1);
    }

    SensorNoise(long seed, double strength) {
        this.seed = seed;
        this.strength = strength;
    }

    /**
     * Rounds a picture to bytes with the noise of that frame on it.
     *
     * @param rgb 0..255 a channel
     * @param into as many bytes, from position 0; left at position 0
     */
    void develop(float[] rgb, long frame, ByteBuffer into) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + frame);
        into.clear();
        for (int i = 0; i < rgb.length; i += 3) {
            double luma = 0.3 * rgb[i] + 0.6 * rgb[i + 1] + 0.1 * rgb[i + 2];
            double deviation = strength * (READ + SHOT * Math.sqrt(Math.max(0, luma) / 255));
            double common = bell(random) * deviation;
            for (int k = 0; k < 3; k++) {
                double value = rgb[i + k] + common + 0.4 * deviation * bell(random);
                into.put((byte) Math.max(0, Math.min(255, Math.round(value))));
            }
        }
        into.flip();
    }

    // The sum of four uniform numbers is near enough to a normal one, and the same on every machine.
    private static double bell(SplittableRandom random) {
        long bits = random.nextLong();
        double sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum / 65536 - 2) * Math.sqrt(3);
    }
}
