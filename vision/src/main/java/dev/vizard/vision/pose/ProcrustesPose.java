package dev.vizard.vision.pose;

import dev.vizard.vision.face.FaceLandmarks;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The pose by fitting the canonical face onto the landmarks in three dimensions, weighted as MediaPipe weights them. It
 * needs no network of its own and trusts the landmark network's depth.
 */
final class ProcrustesPose implements PoseEstimator {

    static final String NAME = "procrustes";

    private final int[] landmarks = CanonicalFace.get().basisLandmarks();
    private final double[] weights = CanonicalFace.get().basisWeights();
    private final RayRectifier rectifier = new RayRectifier();
    private final PointFit fit = new PointFit();
    private final Vector3d point = new Vector3d();
    private final Vector3d position = new Vector3d();
    private final Quaterniond rotation = new Quaterniond();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HeadPose estimate(FaceLandmarks face, CameraIntrinsics camera) {
        aim(face, camera);
        fit.clear();
        CanonicalFace canonical = CanonicalFace.get();
        for (int i = 0; i < landmarks.length; i++) {
            int landmark = landmarks[i];
            rectifier.rectify(face.x(landmark), face.y(landmark), camera, point);
            // In units of the head's distance: a depth in pixels over the focal length is a share of it.
            double depth = Math.max(0.1, 1 + face.z(landmark) / camera.focalPixels());
            fit.add(
                    canonical.x(landmark),
                    canonical.y(landmark),
                    canonical.z(landmark),
                    point.x * depth,
                    point.y * depth,
                    -depth,
                    weights[i]);
        }
        fit.solve();
        fit.rotation(rotation);
        fit.shift(position).div(fit.scale());
        double reliability = Reliability.of(face, rotation) * (1 - fit.residual());
        rectifier.restore(position);
        rectifier.restore(rotation).normalize();
        return HeadPose.of(rotation, position, reliability, face.sequence(), face.captureNanos());
    }

    private void aim(FaceLandmarks face, CameraIntrinsics camera) {
        double x = 0;
        double y = 0;
        for (int landmark : landmarks) {
            x += face.x(landmark) / landmarks.length;
            y += face.y(landmark) / landmarks.length;
        }
        rectifier.aim(x, y, camera);
    }
}
