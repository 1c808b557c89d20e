package dev.vizard.engine.scene;

import org.joml.Matrix4f;
import org.joml.Vector3f;

/** Brings a model of any unit and place to the origin and to a wanted size. */
public final class ModelFit {
    private ModelFit() {}

    /**
     * The matrix that puts the middle of the bounds at the origin and makes them {@code height} tall (Y up).
     *
     * @param height wanted extent in Y, in the scene's unit
     */
    public static Matrix4f toHeight(Bounds bounds, float height) {
        Vector3f size = bounds.size();
        // Flat things are measured by their longest side, or they would fill the sky.
        float extent = Math.max(size.y, 0.5f * Math.max(size.x, size.z));
        Vector3f centre = bounds.centre();
        return new Matrix4f().scaling(height / extent).translate(-centre.x, -centre.y, -centre.z);
    }
}
