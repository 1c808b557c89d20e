package dev.vizard.vision.pose;

import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Turns the camera so that it looks straight at the face's centre. A head off the picture's centre is seen under an
 * angle of its own; after this it looks like one in the centre, and the turn is put back into the answer.
 */
public final class RayRectifier {

    private static final double NEAREST_CM = 1;

    private final Quaterniond toRay = new Quaterniond();
    private final Quaterniond fromRay = new Quaterniond();
    private final Vector3d direction = new Vector3d();
    private final Vector3d aimed = new Vector3d(0, 0, -1);

    /** Looks at this point of the picture, pixels. */
    public void aim(double x, double y, CameraIntrinsics camera) {
        direction(x, y, camera);
        toRay.rotationTo(direction.x, direction.y, direction.z, 0, 0, -1);
        aimed.set(direction);
    }

    private void direction(double x, double y, CameraIntrinsics camera) {
        direction
                .set((x - camera.centreX()) / camera.focalPixels(), -(y - camera.centreY()) / camera.focalPixels(), -1)
                .normalize();
    }

    /** How far to the right of the camera's axis it looks, focal lengths. */
    public double tangentX() {
        return -aimed.x / aimed.z;
    }

    /** How far above the camera's axis it looks, focal lengths. */
    public double tangentY() {
        return -aimed.y / aimed.z;
    }

    /**
     * Where a point of the picture would lie if the camera looked at the face: x right, y up, in focal lengths.
     *
     * @return {@code into}, with z the length of the ray in focal lengths
     */
    public Vector3d rectify(double x, double y, CameraIntrinsics camera, Vector3d into) {
        direction(x, y, camera);
        toRay.transform(direction, into);
        // Points more than a right angle off the aim cannot be projected; a face never spans that.
        double depth = Math.max(1e-3, -into.z);
        return into.set(into.x / depth, into.y / depth, 1 / depth);
    }

    /** From a rotation in the camera's frame to one in the turned camera's, in place. */
    public Quaterniond turn(Quaterniond rotation) {
        return rotation.premul(toRay);
    }

    /** From a rotation in the turned camera's frame to one in the camera's, in place. */
    public Quaterniond restore(Quaterniond rotation) {
        return rotation.premul(toRay.conjugate(fromRay));
    }

    /** From a head's place in the turned camera's frame to that in the camera's, in place; what was seen is before it. */
    public Vector3d restore(Vector3d position) {
        toRay.transformInverse(position);
        // Only landmarks that are no face's come out behind.
        position.z = Math.min(position.z, -NEAREST_CM);
        return position;
    }
}
