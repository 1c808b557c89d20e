package dev.vizard.vision.pose;

import static org.bytedeco.opencv.global.opencv_core.CV_64F;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import java.nio.DoubleBuffer;
import org.bytedeco.opencv.global.opencv_calib3d;
import org.bytedeco.opencv.opencv_core.Mat;
import org.joml.Matrix3d;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The pose by perspective-n-point: OpenCV's SQPNP (Terzakis and Lourakis, 2020) on 68 points of the canonical face. It
 * finds the global minimum of the reprojection error and so does not flip as iterative solvers do.
 */
final class PnpPose implements PoseEstimator {

    static final String NAME = "pnp";

    /** A reprojection error of this share of the face's size makes a pose worth nothing. */
    private static final double WORTHLESS_RESIDUAL = 0.25;

    /** In focal lengths; SQPNP wants a variance of 1e-5 in one of the picture's directions. A face at 10 m is smaller. */
    private static final double MIN_SPREAD = 0.006;

    private static final Quaterniond HALF_TURN = new Quaterniond(1, 0, 0, 0);

    private final int[] landmarks = LandmarkSets.sixtyEight();
    private final Mat object = new Mat(landmarks.length, 3, CV_64F);
    private final Mat image = new Mat(landmarks.length, 2, CV_64F);
    private final Mat intrinsics = new Mat(3, 3, CV_64F);
    private final Mat noDistortion = new Mat();
    private final Mat rotationVector = new Mat(3, 1, CV_64F);
    private final Mat translation = new Mat(3, 1, CV_64F);
    private final DoubleBuffer imageValues = image.createBuffer();
    private final DoubleBuffer intrinsicValues = intrinsics.createBuffer();
    private final DoubleBuffer rotationValues = rotationVector.createBuffer();
    private final DoubleBuffer translationValues = translation.createBuffer();
    private final Vector3d axis = new Vector3d();
    private final Vector3d point = new Vector3d();
    private final Vector3d position = new Vector3d();
    private final Matrix3d matrix = new Matrix3d();
    private final Quaterniond rotation = new Quaterniond();
    private final Quaterniond rayRotation = new Quaterniond();
    private final RayRectifier rectifier = new RayRectifier();
    private final OrthographicPose orthographic = new OrthographicPose();
    private boolean closed;

    PnpPose() {
        CanonicalFace face = CanonicalFace.get();
        DoubleBuffer values = object.createBuffer();
        for (int landmark : landmarks) {
            values.put(face.x(landmark)).put(face.y(landmark)).put(face.z(landmark));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HeadPose estimate(FaceLandmarks face, CameraIntrinsics camera) {
        if (spread(face) < MIN_SPREAD * camera.focalPixels()) {
            // SQPNP refuses these, and rightly: they show no perspective. Without any, orthography is exact.
            return orthographic.estimate(face, camera);
        }
        for (int i = 0; i < landmarks.length; i++) {
            imageValues.put(2 * i, face.x(landmarks[i])).put(2 * i + 1, face.y(landmarks[i]));
        }
        double f = camera.focalPixels();
        intrinsicValues.put(0, f).put(1, 0).put(2, camera.centreX());
        intrinsicValues.put(3, 0).put(4, f).put(5, camera.centreY());
        intrinsicValues.put(6, 0).put(7, 0).put(8, 1);
        boolean solved = opencv_calib3d.solvePnP(
                object,
                image,
                intrinsics,
                noDistortion,
                rotationVector,
                translation,
                false,
                opencv_calib3d.SOLVEPNP_SQPNP);
        position.set(translationValues.get(0), -translationValues.get(1), -translationValues.get(2));
        axis.set(rotationValues.get(0), rotationValues.get(1), rotationValues.get(2));
        if (!solved || !position.isFinite() || !axis.isFinite() || position.z >= 0) {
            // A face is before the camera, or this is no answer.
            return HeadPose.of(rotation.identity(), position.set(0, 0, -60), 0, face.sequence(), face.captureNanos());
        }
        double angle = axis.length();
        rotation.identity();
        if (angle > 1e-12) {
            axis.div(angle);
            // OpenCV's camera looks along +z with y down: half a turn about x from ours.
            rotation.rotationAxis(angle, axis.x, axis.y, axis.z);
        }
        rotation.premul(HALF_TURN).normalize();
        double reliability = reliability(face, camera);
        return HeadPose.of(rotation, position, reliability, face.sequence(), face.captureNanos());
    }

    /** Root mean square distance of the points from their centre, pixels. */
    private double spread(FaceLandmarks face) {
        int n = landmarks.length;
        double sumX = 0;
        double sumY = 0;
        double squares = 0;
        for (int landmark : landmarks) {
            sumX += face.x(landmark) / n;
            sumY += face.y(landmark) / n;
        }
        for (int landmark : landmarks) {
            squares += Math.pow(face.x(landmark) - sumX, 2) + Math.pow(face.y(landmark) - sumY, 2);
        }
        return Math.sqrt(squares / n);
    }

    private double reliability(FaceLandmarks face, CameraIntrinsics camera) {
        int n = landmarks.length;
        double meanX = 0;
        double meanY = 0;
        for (int landmark : landmarks) {
            meanX += face.x(landmark) / n;
            meanY += face.y(landmark) / n;
        }
        rotation.get(matrix);
        double off = 0;
        double size = 0;
        CanonicalFace canonical = CanonicalFace.get();
        for (int landmark : landmarks) {
            point.set(canonical.x(landmark), canonical.y(landmark), canonical.z(landmark));
            matrix.transform(point).add(position);
            double depth = Math.max(1e-6, -point.z);
            double dx = camera.centreX() + camera.focalPixels() * point.x / depth - face.x(landmark);
            double dy = camera.centreY() - camera.focalPixels() * point.y / depth - face.y(landmark);
            off += dx * dx + dy * dy;
            size += Math.pow(face.x(landmark) - meanX, 2) + Math.pow(face.y(landmark) - meanY, 2);
        }
        double residual = Math.sqrt(off / Math.max(1e-12, size));
        rectifier.aim(meanX, meanY, camera);
        return Reliability.of(face, rectifier.turn(rayRotation.set(rotation)))
                * Math.max(0, 1 - residual / WORTHLESS_RESIDUAL);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            object.close();
            image.close();
            intrinsics.close();
            noDistortion.close();
            rotationVector.close();
            translation.close();
        }
    }
}
