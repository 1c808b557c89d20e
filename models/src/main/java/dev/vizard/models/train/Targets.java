package dev.vizard.models.train;

import org.joml.Matrix3d;
import org.joml.Quaterniond;

/** Rotations in the form that the trainer takes: matrices by columns, of which the network answers the first two. */
final class Targets {

    private final Matrix3d matrix = new Matrix3d();

    void put(Quaterniond rotation, float[] into, int sample) {
        rotation.get(matrix);
        int at = sample * 9;
        into[at] = (float) matrix.m00;
        into[at + 1] = (float) matrix.m01;
        into[at + 2] = (float) matrix.m02;
        into[at + 3] = (float) matrix.m10;
        into[at + 4] = (float) matrix.m11;
        into[at + 5] = (float) matrix.m12;
        into[at + 6] = (float) matrix.m20;
        into[at + 7] = (float) matrix.m21;
        into[at + 8] = (float) matrix.m22;
    }
}
