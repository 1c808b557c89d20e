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
 * @param rayX how far to the right of the camera's axis the points stand, focal lengths
 * @param rayY how far above it, focal lengths
 * @param points x right, y up for each point, as seen by a camera that looks at their centre; centred and divided by
 *     {@code size}
 * @param rayRotation from head axes to the axes of that camera
 */
// Bulk data, never compared: arrays are right here.
@SuppressWarnings("ArrayRecordComponent")
public record MeasuredFace(
        int identity,
        int passes,
        float presence,
        float size,
        float rayX,
        float rayY,
        float[] points,
        Quaterniondc rayRotation) {

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
        double[] xy = new double[n * 2];
        double meanX = 0;
        double meanY = 0;
        Vector3d p = new Vector3d();
        for (int i = 0; i < n; i++) {
            rectifier.rectify(face.x(landmarks[i]), face.y(landmarks[i]), camera, p);
            xy[2 * i] = p.x;
            xy[2 * i + 1] = p.y;
            meanX += p.x / n;
            meanY += p.y / n;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += Math.pow(xy[2 * i] - meanX, 2) + Math.pow(xy[2 * i + 1] - meanY, 2);
        }
        double size = Math.max(1e-9, Math.sqrt(squares / n));
        float[] points = new float[n * 2];
        for (int i = 0; i < n; i++) {
            points[2 * i] = (float) ((xy[2 * i] - meanX) / size);
            points[2 * i + 1] = (float) ((xy[2 * i + 1] - meanY) / size);
        }
        Quaterniond ray = rectifier.turn(new Quaterniond(rotation));
        return new MeasuredFace(
                identity,
                passes,
                face.presence(),
                (float) size,
                (float) rectifier.tangentX(),
                (float) rectifier.tangentY(),
                points,
                ray);
    }
}
