package dev.vizard.vision.pose;

import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Where a head is, from how large its points look once its rotation is known (scaled orthography). */
final class SizeToPosition {

    private static final double NEAREST_CM = 1;

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final Vector3d centroid = new Vector3d();
    private final Vector3d point = new Vector3d();

    /** For these landmarks of the canonical face. */
    SizeToPosition(int[] landmarks) {
        int n = landmarks.length;
        x = new double[n];
        y = new double[n];
        z = new double[n];
        CanonicalFace face = CanonicalFace.get();
        for (int i = 0; i < n; i++) {
            x[i] = face.x(landmarks[i]);
            y[i] = face.y(landmarks[i]);
            z[i] = face.z(landmarks[i]);
            centroid.add(x[i] / n, y[i] / n, z[i] / n);
        }
    }

    /**
     * The canonical face's origin in the frame of {@code rotation}, cm.
     *
     * @param size root mean square distance of the points from their centre, focal lengths
     * @param centreX the points' centre, focal lengths right of the axis
     * @param centreY focal lengths above the axis
     */
    Vector3d solve(Quaterniond rotation, double size, double centreX, double centreY, Vector3d into) {
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            rotation.transform(point.set(x[i], y[i], z[i]).sub(centroid));
            squares += point.x * point.x + point.y * point.y;
        }
        double distance = Math.sqrt(squares / x.length) / size;
        rotation.transform(point.set(centroid));
        into.set(centreX * distance, centreY * distance, -distance).sub(point);
        // Points that fill the whole sight come from nothing real; what was seen is before the camera all the same.
        into.z = Math.min(into.z, -NEAREST_CM);
        return into;
    }
}
