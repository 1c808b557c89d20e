package dev.vizard.vision.face;

/**
 * The 468 landmarks of one face in picture pixels (x right, y down, z away from the camera and scaled like x). Owned
 * and overwritten by whoever tracks; a reader borrows it until the next frame.
 */
public final class FaceLandmarks {

    /** Landmarks of one face, as MediaPipe's face mesh numbers them. */
    public static final int COUNT = 468;

    private final float[] xyz = new float[COUNT * 3];
    private float presence;
    private boolean found;
    private long sequence;
    private long captureNanos;

    /** The coordinates, x, y, z of landmark 0, then of landmark 1, and so on: the array itself, not a copy. */
    public float[] xyz() {
        return xyz;
    }

    /** Picture pixels from the left edge. */
    public float x(int landmark) {
        return xyz[landmark * 3];
    }

    /** Picture pixels from the top edge. */
    public float y(int landmark) {
        return xyz[landmark * 3 + 1];
    }

    /** Depth in picture pixels, smaller is nearer to the camera; zero is near the face's middle. */
    public float z(int landmark) {
        return xyz[landmark * 3 + 2];
    }

    /** Whether these are landmarks of a face that is in the picture now. */
    public boolean found() {
        return found;
    }

    /** The landmark network's own probability, 0..1, that there is a face. */
    public float presence() {
        return presence;
    }

    /** Number of the frame, counted by its source from 0. */
    public long sequence() {
        return sequence;
    }

    /** When the frame was captured. */
    public long captureNanos() {
        return captureNanos;
    }

    /** States which frame the coordinates are of and whether a face was found in it. */
    public void mark(boolean found, float presence, long sequence, long captureNanos) {
        this.found = found;
        this.presence = presence;
        this.sequence = sequence;
        this.captureNanos = captureNanos;
    }

    /** Copies everything from another. */
    public void set(FaceLandmarks other) {
        System.arraycopy(other.xyz, 0, xyz, 0, xyz.length);
        mark(other.found, other.presence, other.sequence, other.captureNanos);
    }
}
