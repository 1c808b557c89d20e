package dev.vizard.models.measured;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.RayRectifier;
import java.util.Arrays;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;

/**
 * One measurement: where the landmark network saw the points of a head whose pose was known.
 *
 * @param identity number of the head in {@link MeasuredFaces#identities()}
 * @param passes times that the landmark network looked: 1 from a detection, more while tracking
 * @param presence the network's own probability, 0..1
 * @param size root mean square distance of the points from their centre, focal lengths
 * @param points x right, y up, z towards the camera for each point, as seen by a camera that looks at their centre;
 *     centred and divided by {@code size}
 * @param rayRotation from head axes to the axes of that camera
 */
// Bulk data, never compared: arrays are right here.
@SuppressWarnings("ArrayRecordComponent")
public record MeasuredFace(
        int identity, int passes, float presence, float size, float[] points, Quaterniondc rayRotation) {

    /** The measurement of these landmarks on a head of this rotation in the camera's frame. */
    public static MeasuredFace of(
            int identity,
            int passes,
            FaceLandmarks face,
            int[] landmarks,
            CameraIntrinsics camera,
            Quaterniondc rotation) {
        RayRectifier rectifier = new RayRectifier();
        rectifier.aim(
                Arrays.stream(landmarks).mapToDouble(face::x).average().orElseThrow(),
                Arrays.stream(landmarks).mapToDouble(face::y).average().orElseThrow(),
                camera);
        int n = landmarks.length;
        double[] xyz = new double[n * 3];
        double[] mean = new double[3];
        Vector3d p = new Vector3d();
        for (int i = 0; i < n; i++) {
            rectifier.rectify(face.x(landmarks[i]), face.y(landmarks[i]), camera, p);
            xyz[3 * i] = p.x;
            xyz[3 * i + 1] = p.y;
            xyz[3 * i + 2] = -face.z(landmarks[i]) / camera.focalPixels();
            for (int k = 0; k < 3; k++) {
                mean[k] += xyz[3 * i + k] / n;
            }
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += Math.pow(xyz[3 * i] - mean[0], 2) + Math.pow(xyz[3 * i + 1] - mean[1], 2);
        }
        double size = Math.max(1e-9, Math.sqrt(squares / n));
        float[] points = new float[n * 3];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) ((xyz[i] - mean[i % 3]) / size);
        }
        Quaterniond ray = rectifier.turn(new Quaterniond(rotation));
        return new MeasuredFace(identity, passes, face.presence(), (float) size, points, ray);
    }
}
