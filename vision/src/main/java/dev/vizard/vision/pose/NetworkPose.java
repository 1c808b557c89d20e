package dev.vizard.vision.pose;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.onnx.OnnxModel;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The pose by a small network that looks at some points of the face ({@link PoseFeatures}). Networks of 68 points also
 * tell how far off they expect to be, from which the reliability follows.
 */
final class NetworkPose implements PoseEstimator {

    static final String SIX = "neural-6";
    static final String SIXTY_EIGHT = "neural-68";
    static final String LEARNED = "neural";

    private static final int OUTPUTS = 6;

    private final String name;
    private final int[] landmarks;
    private final PoseFeatures features;
    private final OnnxModel model;
    private final FloatBuffer input;
    private final FloatBuffer output;
    private final FloatBuffer error;
    private final SizeToPosition sizeToPosition;
    private final RayRectifier rectifier = new RayRectifier();
    private final Rotation6d rotation6d = new Rotation6d();
    private final float[] six = new float[OUTPUTS];
    private final double[] x;
    private final double[] y;
    private final Vector3d point = new Vector3d();
    private final Vector3d position = new Vector3d();
    private final Quaterniond rotation = new Quaterniond();

    private NetworkPose(String name, int[] landmarks, PoseFeatures features, Path modelFile, boolean knowsItsError) {
        this.name = name;
        this.landmarks = landmarks;
        this.features = features;
        x = new double[landmarks.length];
        y = new double[landmarks.length];
        sizeToPosition = new SizeToPosition(landmarks);
        Map<String, long[]> shapes = new LinkedHashMap<>();
        shapes.put("features", new long[] {1, features.count()});
        shapes.put("rotation6d", new long[] {1, OUTPUTS});
        if (knowsItsError) {
            shapes.put("error", new long[] {1, 1});
        }
        model = OnnxModel.open(modelFile, shapes);
        input = model.buffer("features");
        output = model.buffer("rotation6d");
        error = model.buffer("error");
    }

    /** The network of six points, trained on {@link SixPointModel} and on faces; its answers are the canonical face's. */
    static NetworkPose six(Path models) {
        return new NetworkPose(
                SIX,
                LandmarkSets.six(),
                new PoseFeatures(SixPointModel.x(), SixPointModel.y()),
                models.resolve("head-pose-6.onnx"),
                false);
    }

    /** The network of 68 points that knows geometry alone. */
    static NetworkPose sixtyEight(Path models) {
        int[] landmarks = LandmarkSets.sixtyEight();
        PoseFeatures features = PoseFeatures.ofCanonicalFace(landmarks);
        return new NetworkPose(SIXTY_EIGHT, landmarks, features, models.resolve("head-pose-68.onnx"), true);
    }

    /** The network of 68 points that has also learned what the landmark network does to faces. */
    static NetworkPose learned(Path models) {
        int[] landmarks = LandmarkSets.sixtyEight();
        PoseFeatures features = PoseFeatures.withRay(landmarks);
        return new NetworkPose(LEARNED, landmarks, features, models.resolve("head-pose.onnx"), true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public HeadPose estimate(FaceLandmarks face, CameraIntrinsics camera) {
        double meanX = 0;
        double meanY = 0;
        for (int landmark : landmarks) {
            meanX += face.x(landmark) / landmarks.length;
            meanY += face.y(landmark) / landmarks.length;
        }
        rectifier.aim(meanX, meanY, camera);
        for (int i = 0; i < landmarks.length; i++) {
            rectifier.rectify(face.x(landmarks[i]), face.y(landmarks[i]), camera, point);
            x[i] = point.x;
            y[i] = point.y;
        }
        input.put(0, features.compute(x, y, rectifier.tangentX(), rectifier.tangentY()));
        model.run();
        output.get(0, six);
        rotation6d.toQuaternion(six, rotation).rotateLocalZ(features.rollRadians());
        sizeToPosition.solve(rotation, features.size(), features.centreX(), features.centreY(), position);
        double reliability =
                error == null ? Reliability.of(face, rotation) : Reliability.ofError(face.presence(), error.get(0));
        rectifier.restore(position);
        rectifier.restore(rotation);
        return HeadPose.of(rotation, position, reliability, face.sequence(), face.captureNanos());
    }

    @Override
    public long networkNanos() {
        return model.runNanos();
    }

    @Override
    public void close() {
        model.close();
    }
}
