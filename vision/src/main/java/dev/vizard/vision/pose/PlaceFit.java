package dev.vizard.vision.pose;

import dev.vizard.vision.face.FaceLandmarks;
import org.joml.Quaterniondc;
import org.joml.Vector3d;

/**
 * Where a head of known rotation stands so that the canonical face lies on its landmarks in the picture: least squares
 * over points that no muscle moves. With x = f X / -Z each point gives tx + a tz = -px - a pz, where a is its place in
 * focal lengths and p the turned point, and likewise for y; that is linear, so the answer is in closed form. Allocates
 * nothing; one thread.
 */
public final class PlaceFit {

    // Forehead, brows' roots, nose, eyes' corners, cheekbones and temples.
    private static final int[] RIGID = {
        10, 151, 9, 8, 168, 6, 197, 195, 5, 4, 1, 2, 98, 327, 33, 133, 362, 263, 67, 297, 103, 332, 54, 284, 21, 251,
        116, 345, 117, 346, 118, 347, 50, 280, 127, 356
    };

    private static final double NEAREST_CM = 5;

    private final Vector3d point = new Vector3d();
    private double meanA;
    private double meanB;
    private double meanRightA;
    private double meanRightB;
    private double distance;

    /**
     * Fits all of the place.
     *
     * @param rotation from head axes to camera axes
     * @return {@code into}: the canonical face's origin in camera axes, centimetres
     */
    public Vector3d solve(Quaterniondc rotation, FaceLandmarks face, CameraIntrinsics camera, Vector3d into) {
        measure(rotation, face, camera);
        return at(distance, into);
    }

    /**
     * Fits the place across the picture alone, for a distance that is known better.
     *
     * @param distanceCm how far before the camera the origin is
     */
    public Vector3d solve(
            Quaterniondc rotation, FaceLandmarks face, CameraIntrinsics camera, double distanceCm, Vector3d into) {
        measure(rotation, face, camera);
        return at(distanceCm, into);
    }

    private Vector3d at(double distanceCm, Vector3d into) {
        return into.set(meanRightA + meanA * distanceCm, meanRightB + meanB * distanceCm, -distanceCm);
    }

    private void measure(Quaterniondc rotation, FaceLandmarks face, CameraIntrinsics camera) {
        CanonicalFace canonical = CanonicalFace.get();
        meanA = 0;
        meanB = 0;
        meanRightA = 0;
        meanRightB = 0;
        double squares = 0;
        double products = 0;
        for (int i : RIGID) {
            double a = (face.x(i) - camera.centreX()) / camera.focalPixels();
            double b = -(face.y(i) - camera.centreY()) / camera.focalPixels();
            rotation.transform(canonical.x(i), canonical.y(i), canonical.z(i), point);
            double rightA = -point.x - a * point.z;
            double rightB = -point.y - b * point.z;
            meanA += a;
            meanB += b;
            meanRightA += rightA;
            meanRightB += rightB;
            squares += a * a + b * b;
            products += a * rightA + b * rightB;
        }
        int n = RIGID.length;
        meanA /= n;
        meanB /= n;
        meanRightA /= n;
        meanRightB /= n;
        double spread = squares - n * (meanA * meanA + meanB * meanB);
        double along = products - n * (meanA * meanRightA + meanB * meanRightB);
        // Points that coincide are infinitely far away.
        double far = -along / Math.max(spread, 1e-9);
        distance = far > NEAREST_CM ? far : NEAREST_CM;
    }
}
