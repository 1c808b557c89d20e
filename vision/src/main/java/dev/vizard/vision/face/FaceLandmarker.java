package dev.vizard.vision.face;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.onnx.OnnxModel;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** Finds the 468 landmarks of the face in a region, with MediaPipe's face mesh network. */
final class FaceLandmarker implements AutoCloseable {

    private static final int SIZE = 192;

    private final OnnxModel model;
    private final CropTransform crop;

    FaceLandmarker(Path modelFile) {
        model = OnnxModel.open(
                modelFile,
                Map.of(
                        "image", new long[] {1, 3, SIZE, SIZE},
                        "landmarks", new long[] {1, FaceLandmarks.COUNT * 3L},
                        "presence", new long[] {1, 1}));
        // After the network, which is what may be missing or broken.
        crop = new CropTransform(SIZE, CropTransform.Border.REPLICATE, 0, 1, model.buffer("image"));
    }

    /** Writes the landmarks in picture pixels and returns the probability, 0..1, that there is a face. */
    float locate(Frame frame, FaceRegion region, float[] xyz) {
        crop.apply(frame, region);
        model.run();
        toPicture(region, model.buffer("landmarks"), xyz);
        return (float) (1 / (1 + Math.exp(-model.buffer("presence").get(0))));
    }

    private static void toPicture(FaceRegion region, FloatBuffer points, float[] xyz) {
        float step = region.size() / SIZE;
        float cos = (float) Math.cos(region.rotationRadians()) * step;
        float sin = (float) Math.sin(region.rotationRadians()) * step;
        for (int i = 0; i < xyz.length; i += 3) {
            float x = points.get(i) - SIZE / 2f;
            float y = points.get(i + 1) - SIZE / 2f;
            xyz[i] = region.centreX() + cos * x - sin * y;
            xyz[i + 1] = region.centreY() + sin * x + cos * y;
            xyz[i + 2] = points.get(i + 2) * step;
        }
    }

    /** What the network has taken so far, nanoseconds. */
    long networkNanos() {
        return model.runNanos();
    }

    @Override
    public void close() {
        crop.close();
        model.close();
    }
}
