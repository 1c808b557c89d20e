package dev.vizard.models.synth;

import dev.vizard.vision.pose.CanonicalFace;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A bank of smooth random displacements of the canonical face with unit variance, of which a few added up make a person.
 * Each is a draw from a Gaussian process by random Fourier features (Rahimi and Recht, 2007), made alike (or opposite)
 * left and right, with its rigid part removed: a face that is merely moved or turned is the same face, so what is left
 * keeps the meaning of the true pose.
 */
final class ShapeFields {

    private static final int WAVES = 48;
    private static final int VERTICES = CanonicalFace.VERTICES;

    private final double[][] fields;

    private ShapeFields(double[][] fields) {
        this.fields = fields;
    }

    /**
     * Makes a bank.
     *
     * @param count fields in it
     * @param scaleCm length over which displacements go together
     * @param heavyTailed whether wave numbers have heavy tails (a rational quadratic kernel) or not (a Gaussian one)
     * @param symmetric whether both halves of the face move as mirror images, or as opposites
     */
    static ShapeFields make(int count, double scaleCm, boolean heavyTailed, boolean symmetric, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[][] fields = new double[count][];
        RigidPart rigid = new RigidPart();
        for (int i = 0; i < count; i++) {
            double[] field = symmetrised(draw(random, scaleCm, heavyTailed), draws(symmetric));
            rigid.remove(field);
            fields[i] = field;
        }
        return new ShapeFields(fields);
    }

    private static double draws(boolean symmetric) {
        return symmetric ? 1 : -1;
    }

    /** A function of place, as its values at every vertex and at every vertex's mirror image. */
    private static double[][] draw(RandomGenerator random, double scaleCm, boolean heavyTailed) {
        CanonicalFace face = CanonicalFace.get();
        double[][] values = new double[2][VERTICES * 3];
        double amplitude = Math.sqrt(2.0 / WAVES);
        for (int axis = 0; axis < 3; axis++) {
            for (int w = 0; w < WAVES; w++) {
                double stretch = heavyTailed ? heavyTail(random) : 1;
                double kx = random.nextGaussian() * stretch / scaleCm;
                double ky = random.nextGaussian() * stretch / scaleCm;
                double kz = random.nextGaussian() * stretch / scaleCm;
                double phase = 2 * Math.PI * random.nextDouble();
                for (int v = 0; v < VERTICES; v++) {
                    double rest = ky * face.y(v) + kz * face.z(v) + phase;
                    values[0][v * 3 + axis] += amplitude * Math.cos(kx * face.x(v) + rest);
                    values[1][v * 3 + axis] += amplitude * Math.cos(-kx * face.x(v) + rest);
                }
            }
        }
        return values;
    }

    // The root of a gamma variate of shape 2 and mean 1.
    private static double heavyTail(RandomGenerator random) {
        double gamma = -Math.log(1 - random.nextDouble()) - Math.log(1 - random.nextDouble());
        return Math.sqrt(gamma / 2);
    }

    private static double[] symmetrised(double[][] values, double sign) {
        double[] field = new double[VERTICES * 3];
        double share = Math.sqrt(0.5);
        for (int k = 0; k < field.length; k++) {
            // Mirroring turns x about.
            double mirrored = k % 3 == 0 ? -values[1][k] : values[1][k];
            field[k] = share * (values[0][k] + sign * mirrored);
        }
        return field;
    }

    /** Fields in it. */
    int count() {
        return fields.length;
    }

    /** The bank at these landmarks alone: for each field x, y, z of each. */
    float[][] at(int[] landmarks) {
        float[][] subset = new float[fields.length][landmarks.length * 3];
        for (int f = 0; f < fields.length; f++) {
            for (int i = 0; i < landmarks.length; i++) {
                for (int k = 0; k < 3; k++) {
                    subset[f][i * 3 + k] = (float) fields[f][landmarks[i] * 3 + k];
                }
            }
        }
        return subset;
    }
}
