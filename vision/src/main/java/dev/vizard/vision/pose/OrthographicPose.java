package dev.vizard.vision.pose;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import org.joml.Matrix3d;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The pose by scaled orthography (POS, the first step of DeMenthon and Davis, 1995): the best affine map from the
 * canonical face's points to their picture, seen straight on, of which a rotation is made. No network, no depth.
 */
final class OrthographicPose implements PoseEstimator {

    static final String NAME = "pos";

    private final int[] landmarks = LandmarkSets.sixtyEight();
    private final double[] modelX = new double[landmarks.length];
    private final double[] modelY = new double[landmarks.length];
    private final double[] modelZ = new double[landmarks.length];
    private final double[] x = new double[landmarks.length];
    private final double[] y = new double[landmarks.length];
    private final Matrix3d inverse = new Matrix3d();
    private final RayRectifier rectifier = new RayRectifier();
    private final SizeToPosition sizeToPosition = new SizeToPosition(landmarks);
    private final Vector3d point = new Vector3d();
    private final Vector3d right = new Vector3d();
    private final Vector3d up = new Vector3d();
    private final Vector3d out = new Vector3d();
    private final Matrix3d rows = new Matrix3d();
    private final Vector3d position = new Vector3d();
    private final Quaterniond rotation = new Quaterniond();

    OrthographicPose() {
        CanonicalFace face = CanonicalFace.get();
        Vector3d centre = new Vector3d();
        for (int landmark : landmarks) {
            centre.add(face.x(landmark), face.y(landmark), face.z(landmark));
        }
        centre.div(landmarks.length);
        Matrix3d moments = new Matrix3d().zero();
        for (int i = 0; i < landmarks.length; i++) {
            modelX[i] = face.x(landmarks[i]) - centre.x;
            modelY[i] = face.y(landmarks[i]) - centre.y;
            modelZ[i] = face.z(landmarks[i]) - centre.z;
            moments.add(new Matrix3d(
                    modelX[i] * modelX[i],
                    modelX[i] * modelY[i],
                    modelX[i] * modelZ[i],
                    modelX[i] * modelY[i],
                    modelY[i] * modelY[i],
                    modelY[i] * modelZ[i],
                    modelX[i] * modelZ[i],
                    modelY[i] * modelZ[i],
                    modelZ[i] * modelZ[i]));
        }
        moments.invert(inverse);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HeadPose estimate(FaceLandmarks face, CameraIntrinsics camera) {
        int n = landmarks.length;
        double meanX = 0;
        double meanY = 0;
        for (int landmark : landmarks) {
            meanX += face.x(landmark) / n;
            meanY += face.y(landmark) / n;
        }
        rectifier.aim(meanX, meanY, camera);
        double centreX = 0;
        double centreY = 0;
        for (int i = 0; i < n; i++) {
            rectifier.rectify(face.x(landmarks[i]), face.y(landmarks[i]), camera, point);
            x[i] = point.x;
            y[i] = point.y;
            centreX += point.x / n;
            centreY += point.y / n;
        }
        right.zero();
        up.zero();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double dx = x[i] - centreX;
            double dy = y[i] - centreY;
            right.add(dx * modelX[i], dx * modelY[i], dx * modelZ[i]);
            up.add(dy * modelX[i], dy * modelY[i], dy * modelZ[i]);
            squares += dx * dx + dy * dy;
        }
        inverse.transform(right);
        inverse.transform(up);
        double residual = residual(centreX, centreY, squares);
        orthonormalise();
        // The rows of the rotation are the camera's axes as the head sees them.
        rows.set(right.x, up.x, out.x, right.y, up.y, out.y, right.z, up.z, out.z)
                .getNormalizedRotation(rotation)
                .normalize();
        sizeToPosition.solve(rotation, Math.sqrt(squares / n), centreX, centreY, position);
        double reliability = Reliability.of(face, rotation) * (1 - residual);
        rectifier.restore(position);
        rectifier.restore(rotation).normalize();
        return HeadPose.of(rotation, position, reliability, face.sequence(), face.captureNanos());
    }

    /** The share, 0..1, of the points' spread that the affine map leaves unexplained. */
    private double residual(double centreX, double centreY, double squares) {
        double left = 0;
        for (int i = 0; i < landmarks.length; i++) {
            double dx = x[i] - centreX - right.dot(modelX[i], modelY[i], modelZ[i]);
            double dy = y[i] - centreY - up.dot(modelX[i], modelY[i], modelZ[i]);
            left += dx * dx + dy * dy;
        }
        return Math.min(1, Math.sqrt(left / Math.max(1e-18, squares)));
    }

    /** Both rows are equally wrong: they are turned apart, or towards each other, by the same angle. */
    private void orthonormalise() {
        if (right.lengthSquared() < 1e-18 || up.lengthSquared() < 1e-18) {
            right.set(1, 0, 0);
            up.set(0, 1, 0);
        }
        right.normalize();
        up.normalize();
        right.cross(up, out);
        if (out.lengthSquared() < 1e-12) {
            // All points on a line: any rotation about it explains them.
            up.set(-right.y, right.x, 0);
            right.cross(up, out);
        }
        out.normalize();
        point.set(right).add(up).normalize();
        double half = Math.sqrt(0.5);
        out.cross(point, up);
        right.set(point).sub(up).mul(half);
        up.add(point).mul(half);
    }
}
