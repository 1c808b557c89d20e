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
 * The network of the program that this one replaces, made again by its own recipe. It is here to compare with: it knows
 * no perspective, so a head off the picture's centre reads as turned.
 */
final class OriginalPose implements PoseEstimator {

    static final String NAME = "original";

    private final int[] landmarks = LandmarkSets.six();
    private final OriginalConvention convention = new OriginalConvention();
    private final SizeToPosition sizeToPosition = new SizeToPosition(landmarks);
    private final OnnxModel model;
    private final FloatBuffer input;
    private final FloatBuffer output;
    private final float[] answer = new float[OriginalConvention.OUTPUTS];
    private final Vector3d position = new Vector3d();
    private final Quaterniond rotation = new Quaterniond();

    OriginalPose(Path models) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        shapes.put("features", new long[] {1, OriginalConvention.INPUTS});
        shapes.put("angles", new long[] {1, OriginalConvention.OUTPUTS});
        model = OnnxModel.open(models.resolve("head-pose-original.onnx"), shapes);
        input = model.buffer("features");
        output = model.buffer("angles");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HeadPose estimate(FaceLandmarks face, CameraIntrinsics camera) {
        input.put(0, convention.inputs(face, camera));
        model.run();
        output.get(0, answer);
        convention.rotation(answer, rotation);
        place(face, camera);
        return HeadPose.of(rotation, position, Reliability.of(face, rotation), face.sequence(), face.captureNanos());
    }

    private void place(FaceLandmarks face, CameraIntrinsics camera) {
        int n = landmarks.length;
        double x = 0;
        double y = 0;
        for (int landmark : landmarks) {
            x += face.x(landmark) / n;
            y += face.y(landmark) / n;
        }
        double squares = 0;
        for (int landmark : landmarks) {
            squares += Math.pow(face.x(landmark) - x, 2) + Math.pow(face.y(landmark) - y, 2);
        }
        double f = camera.focalPixels();
        double size = Math.max(1e-9, Math.sqrt(squares / n) / f);
        sizeToPosition.solve(rotation, size, (x - camera.centreX()) / f, (camera.centreY() - y) / f, position);
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
