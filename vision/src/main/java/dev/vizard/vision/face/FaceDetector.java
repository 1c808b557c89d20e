package dev.vizard.vision.face;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.onnx.OnnxModel;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds faces in a whole picture with MediaPipe's short-range detector: 896 anchors, of which overlapping ones are
 * blended by weighted non-maximum suppression. Good for faces of at least about a tenth of the picture.
 */
final class FaceDetector implements AutoCloseable {

    private static final int SIZE = 128;
    private static final int ANCHORS = 896;
    private static final int VALUES = 16;
    /** As in MediaPipe. */
    private static final float MIN_SCORE = 0.5f;

    /** Where somebody looks closer, guesses are welcome: the landmark network has the last word. */
    private static final float MIN_SEARCH_SCORE = 0.15f;

    private static final float SAME_FACE_OVERLAP = 0.3f;
    /** Letterbox borders drive logits to thousands; beyond this the sigmoid is 0 or 1 anyway. */
    private static final float LOGIT_LIMIT = 100;

    private final OnnxModel model;
    private final CropTransform crop;
    private final float[] anchorX = new float[ANCHORS];
    private final float[] anchorY = new float[ANCHORS];

    /** A face box in fractions of the letterboxed square, with the two eyes. */
    private record Box(float score, float x0, float y0, float x1, float y1, float[] eyes) {
        float overlap(Box other) {
            float w = Math.min(x1, other.x1) - Math.max(x0, other.x0);
            float h = Math.min(y1, other.y1) - Math.max(y0, other.y0);
            if (w <= 0 || h <= 0) {
                return 0;
            }
            float both = w * h;
            return both / (area() + other.area() - both);
        }

        float area() {
            return (x1 - x0) * (y1 - y0);
        }
    }

    FaceDetector(Path modelFile) {
        model = OnnxModel.open(
                modelFile,
                Map.of(
                        "image", new long[] {1, 3, SIZE, SIZE},
                        "regressors", new long[] {1, ANCHORS, VALUES},
                        "scores", new long[] {1, ANCHORS, 1}));
        // After the network, which is what may be missing or broken.
        crop = new CropTransform(SIZE, CropTransform.Border.BLACK, -1, 1, model.buffer("image"));
        // Two anchors a cell on a 16x16 grid, then six on 8x8, all centred and of the same size.
        int next = anchors(0, 16, 2);
        anchors(next, 8, 6);
    }

    private int anchors(int first, int cells, int perCell) {
        int i = first;
        for (int y = 0; y < cells; y++) {
            for (int x = 0; x < cells; x++) {
                for (int k = 0; k < perCell; k++, i++) {
                    anchorX[i] = (x + 0.5f) / cells;
                    anchorY[i] = (y + 0.5f) / cells;
                }
            }
        }
        return i;
    }

    /** The regions of the faces in a picture, the most certain first; empty if there is none. */
    List<FaceRegion> detect(Frame frame) {
        List<Found> found = new ArrayList<>();
        look(frame, FaceRegion.letterbox(frame.width(), frame.height()), MIN_SCORE, found);
        return best(found);
    }

    /** Looks closer than {@link #detect}, in one of {@link SearchWindows#count} windows. */
    List<FaceRegion> search(Frame frame, int window) {
        List<Found> found = new ArrayList<>();
        look(frame, SearchWindows.of(frame.width(), frame.height(), window), MIN_SEARCH_SCORE, found);
        return best(found);
    }

    /** Looks closer in all windows, and at the whole picture with a lower demand. */
    List<FaceRegion> searchAll(Frame frame) {
        List<Found> found = new ArrayList<>();
        look(frame, FaceRegion.letterbox(frame.width(), frame.height()), MIN_SEARCH_SCORE, found);
        for (int i = 0; i < SearchWindows.count(); i++) {
            look(frame, SearchWindows.of(frame.width(), frame.height(), i), MIN_SEARCH_SCORE, found);
        }
        return best(found);
    }

    private record Found(float score, FaceRegion region) {}

    private static List<FaceRegion> best(List<Found> found) {
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        return found.stream().map(Found::region).toList();
    }

    private void look(Frame frame, FaceRegion window, float minScore, List<Found> found) {
        crop.apply(frame, window);
        model.run();
        for (Box box : suppress(candidates(minScore))) {
            FaceRegion region = region(box, window);
            if (region.usable()) {
                found.add(new Found(box.score, region));
            }
        }
    }

    private List<Box> candidates(float minScore) {
        FloatBuffer scores = model.buffer("scores");
        FloatBuffer values = model.buffer("regressors");
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < ANCHORS; i++) {
            float logit = Math.max(-LOGIT_LIMIT, Math.min(LOGIT_LIMIT, scores.get(i)));
            float score = (float) (1 / (1 + Math.exp(-logit)));
            if (score < minScore) {
                continue;
            }
            int v = i * VALUES;
            float x = values.get(v) / SIZE + anchorX[i];
            float y = values.get(v + 1) / SIZE + anchorY[i];
            float w = values.get(v + 2) / SIZE / 2;
            float h = values.get(v + 3) / SIZE / 2;
            float[] eyes = new float[4];
            for (int k = 0; k < 4; k += 2) {
                eyes[k] = values.get(v + 4 + k) / SIZE + anchorX[i];
                eyes[k + 1] = values.get(v + 5 + k) / SIZE + anchorY[i];
            }
            boxes.add(new Box(score, x - w, y - h, x + w, y + h, eyes));
        }
        boxes.sort(Comparator.comparingDouble(Box::score).reversed());
        return boxes;
    }

    private static List<Box> suppress(List<Box> sorted) {
        List<Box> left = new ArrayList<>(sorted);
        List<Box> faces = new ArrayList<>();
        while (!left.isEmpty()) {
            Box best = left.remove(0);
            List<Box> same = new ArrayList<>(List.of(best));
            for (Box other : left) {
                if (other.overlap(best) > SAME_FACE_OVERLAP) {
                    same.add(other);
                }
            }
            left.removeAll(same);
            faces.add(blend(best.score, same));
        }
        return faces;
    }

    private static Box blend(float score, List<Box> boxes) {
        float total = 0;
        float[] sum = new float[8];
        for (Box b : boxes) {
            float[] values = {b.x0, b.y0, b.x1, b.y1, b.eyes[0], b.eyes[1], b.eyes[2], b.eyes[3]};
            for (int i = 0; i < sum.length; i++) {
                sum[i] += b.score * values[i];
            }
            total += b.score;
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= total;
        }
        return new Box(score, sum[0], sum[1], sum[2], sum[3], new float[] {sum[4], sum[5], sum[6], sum[7]});
    }

    private static FaceRegion region(Box box, FaceRegion window) {
        float u = (box.x0 + box.x1) / 2;
        float v = (box.y0 + box.y1) / 2;
        float side = Math.max(box.x1 - box.x0, box.y1 - box.y0) * window.size();
        // The subject's right eye comes first, so the direction between the two is the picture's x axis when level.
        double rotation = Math.atan2(box.eyes[3] - box.eyes[1], box.eyes[2] - box.eyes[0]);
        return new FaceRegion(
                window.pictureX(u, v),
                window.pictureY(u, v),
                side * FaceRegion.MARGIN,
                window.rotationRadians() + (float) rotation);
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
