package dev.vizard.engine.scene;

import org.joml.Matrix4f;
import org.joml.Vector3f;

/** Where a scene is seen from: at {@link #position}, towards {@link #target}, y up. */
public final class Camera {

    /** In the world. */
    public final Vector3f position = new Vector3f(0, 0, 5);

    /** A point in the middle of the picture. */
    public final Vector3f target = new Vector3f();

    /** Vertical field of view, degrees. */
    public float fovDegrees = 30;

    /** Nearest distance that is drawn. */
    public float near = 0.1f;

    /** Farthest distance that is drawn. */
    public float far = 100;

    /** How far the picture is moved sideways, as a share of its half width; + moves things to the right. */
    public float shiftX;

    /**
     * Looks from the origin down the z axis as the camera did that took the picture behind, which covers the frame but
     * for what {@code left} says; see {@link Scene#backdropLeft}.
     *
     * @param pictureFovDegrees vertical field of view of the whole picture
     * @param pictureAspect its width over its height
     * @param frameAspect the frame's
     * @param left share of the frame's width, from the left, that the picture need not cover
     */
    public void matchPicture(float pictureFovDegrees, float pictureAspect, float frameAspect, float left) {
        position.zero();
        target.set(0, 0, -1);
        shiftX = left;
        double seen = Math.min(1, pictureAspect / (frameAspect * (1 - left)));
        fovDegrees = (float) Math.toDegrees(2 * Math.atan(seen * Math.tan(Math.toRadians(pictureFovDegrees) / 2)));
    }

    /** From the world to the camera's space. */
    public Matrix4f view(Matrix4f into) {
        return into.setLookAt(position.x, position.y, position.z, target.x, target.y, target.z, 0, 1, 0);
    }

    /** From the camera's space to the picture's. */
    public Matrix4f projection(float aspect, Matrix4f into) {
        into.setPerspective((float) Math.toRadians(fovDegrees), aspect, near, far);
        return into.m20(into.m20() - shiftX);
    }
}
