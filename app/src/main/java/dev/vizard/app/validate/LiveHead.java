package dev.vizard.app.validate;

import dev.vizard.vision.TripleBuffer;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.pose.HeadPose;
import java.nio.file.Path;
import org.joml.Vector3f;

/**
 * A head that our own renderer draws at known, slowly moving poses, as a camera's pictures. Made, advanced and closed on
 * the main thread with a window's context current; {@link #source()} is read by the vision thread.
 */
public final class LiveHead implements AutoCloseable {

    /** Numbers of its frames begin here, beyond any other source's, so that none is judged by another's truth. */
    public static final long FIRST_SEQUENCE = 1L << 40;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int REMEMBERED = 256;
    private static final Vector3f AS_IT_IS = new Vector3f(1, 1, 1);

    // A window to the upper left and a lit room.
    private static final Lighting LIGHT = new Lighting(
            new Vector3f(-0.45f, 0.5f, 0.75f).normalize(),
            new Vector3f(0.85f, 0.8f, 0.75f),
            new Vector3f(0),
            0.8f,
            0.6f,
            0.75f);

    /** A webcam in a lit room. */
    private static final Sensor SENSOR = new Sensor(0, 0, 0, 1.5, 1);

    private final HeadStudio studio;
    private final Heads heads;
    private final TripleBuffer<Frame> pictures = new TripleBuffer<>(new Frame(), new Frame(), new Frame());
    private final RenderedSource source = new RenderedSource(pictures);
    private final HeadPose[] truths = new HeadPose[REMEMBERED];
    private int seated = -1;
    private long frames;
    private long nextNanos;

    /**
     * A head before a camera.
     *
     * @param shaders the folder with the GLSL files
     */
    public LiveHead(Path shaders, Heads heads) {
        studio = HeadStudio.besideWindow(shaders);
        this.heads = heads;
    }

    /** Who may sit there. */
    public Heads heads() {
        return heads;
    }

    /** What the vision thread reads; one reader. */
    public FrameSource source() {
        return source;
    }

    /**
     * Takes the next picture if it is due.
     *
     * @param head place of the identity in {@link Heads#names()}
     * @param reachDegrees how far the head turns to either side, 0..90
     * @param fovDegrees vertical field of view of the camera
     */
    public void advance(int head, double reachDegrees, double fovDegrees) {
        long now = System.nanoTime();
        if (now < nextNanos) {
            return;
        }
        long period = (long) (1e9 / HeadSway.FPS);
        // What could not be drawn in time is left out, not hurried after.
        nextNanos = Math.max(nextNanos + period, now);
        take(head, reachDegrees, fovDegrees, now, pictures.back());
        pictures.publish();
    }

    /** Takes the next picture now, for one who tracks on this thread. */
    public void take(int head, double reachDegrees, double fovDegrees, long nanos, Frame into) {
        if (head != seated) {
            studio.seat(heads.load(head));
            seated = head;
        }
        long sequence = FIRST_SEQUENCE + frames;
        HeadPose truth = HeadSway.pose(frames, reachDegrees, sequence, nanos);
        Shot shot = new Shot(truth, truth.angles(), fovDegrees, WIDTH, HEIGHT, AS_IT_IS, LIGHT, SENSOR, head);
        studio.take(shot, sequence, into);
        into.mark(sequence, nanos);
        truths[(int) (sequence % REMEMBERED)] = truth;
        frames++;
    }

    /** The true pose of a picture that was taken lately, or null. */
    public HeadPose truth(long sequence) {
        HeadPose pose = truths[(int) (sequence % REMEMBERED)];
        return pose != null && pose.sequence() == sequence ? pose : null;
    }

    @Override
    public void close() {
        source.stop();
        studio.close();
    }
}
