package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.models.convert.PeerNetwork;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.HeadPose;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Pictures of the bundled clip, what is found in them, and the same as networks see them. */
final class PeerPictures {

    private static final int EVERY = 12;
    private static final float WHITE = 255;

    private final Map<PeerNetwork.Kind, List<float[]>> inputs = new EnumMap<>(PeerNetwork.Kind.class);
    private final List<FaceLandmarks> faces = new ArrayList<>();
    private final List<HeadPose> poses = new ArrayList<>();
    private int width;
    private int height;

    private PeerPictures() {}

    /** So many pictures, evenly from the clip's beginning on; every frame up to the last of them is tracked. */
    static PeerPictures of(Home home, int count) throws CaptureException {
        PeerPictures pictures = new PeerPictures();
        for (PeerNetwork.Kind kind : PeerNetwork.Kind.values()) {
            pictures.inputs.put(kind, new ArrayList<>());
        }
        try (FrameSource clip = FrameSources.open(home.clip().toString());
                VisionPipeline pipeline = new VisionPipeline(home.models(), VisionSettings.DEFAULT)) {
            TrackedFrame slot = new TrackedFrame();
            for (int i = 0; pictures.faces.size() < count && clip.grab(slot.picture); i++) {
                pipeline.step(slot, false);
                if (slot.landmarks.found()) {
                    pictures.poses.add(slot.raw());
                    if (i % EVERY == 0) {
                        pictures.add(slot);
                    }
                }
            }
        }
        if (pictures.faces.isEmpty()) {
            throw new CaptureException("no face was found in " + home.clip() + "; make it again with ./vizard synth");
        }
        return pictures;
    }

    private void add(TrackedFrame slot) {
        FaceLandmarks face = new FaceLandmarks();
        face.set(slot.landmarks);
        faces.add(face);
        width = slot.picture.width();
        height = slot.picture.height();
        inputs.forEach((kind, list) -> list.add(square(slot.picture, kind)));
    }

    /** The middle of the picture as rows of red, green, blue; for timing, the nearest pixel will do. */
    private static float[] square(Frame picture, PeerNetwork.Kind kind) {
        int side = kind.side();
        int edge = Math.min(picture.width(), picture.height());
        int left = (picture.width() - edge) / 2;
        int top = (picture.height() - edge) / 2;
        ByteBuffer bgr = picture.bgr();
        float[] values = new float[side * side * 3];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int from = ((top + y * edge / side) * picture.width() + left + x * edge / side) * 3;
                for (int c = 0; c < 3; c++) {
                    float level = (bgr.get(from + 2 - c) & 0xff) / WHITE;
                    values[(y * side + x) * 3 + c] = kind.lowest() + (1 - kind.lowest()) * level;
                }
            }
        }
        return values;
    }

    List<float[]> inputs(PeerNetwork.Kind kind) {
        return inputs.get(kind);
    }

    /** The points on each of the pictures. */
    List<FaceLandmarks> faces() {
        return faces;
    }

    /** The raw poses of all frames up to the last picture, in order. */
    List<HeadPose> poses() {
        return poses;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
