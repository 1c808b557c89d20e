package dev.vizard.engine.scene;

import org.joml.Vector3f;
import org.joml.Vector3fc;

/**
 * An axis-aligned box, in the model's unit.
 *
 * @param min its smallest corner
 * @param max its largest corner
 */
public record Bounds(Vector3fc min, Vector3fc max) {
    /** The box around points x, y, z, x, y, z, and so on. */
    public static Bounds of(float[] positions) {
        Vector3f min = new Vector3f(Float.POSITIVE_INFINITY);
        Vector3f max = new Vector3f(Float.NEGATIVE_INFINITY);
        Vector3f point = new Vector3f();
        for (int i = 0; i + 2 < positions.length; i += 3) {
            point.set(positions[i], positions[i + 1], positions[i + 2]);
            min.min(point);
            max.max(point);
        }
        return new Bounds(min, max);
    }

    /** The box around both. */
    public Bounds union(Bounds other) {
        return new Bounds(new Vector3f(min).min(other.min), new Vector3f(max).max(other.max));
    }

    /** Its middle. */
    public Vector3f centre() {
        return new Vector3f(min).add(max).mul(0.5f);
    }

    /** Its edges' lengths. */
    public Vector3f size() {
        return new Vector3f(max).sub(min);
    }
}
