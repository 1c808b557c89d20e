package dev.vizard.vision.capture;

/**
 * Pictures one after another: from a camera, a video file, a picture, a folder. Opened, read and closed by one thread.
 */
public interface FrameSource extends AutoCloseable {

    /** What it is in a user's words, such as {@code camera 0} or a file's name. */
    String description();

    /** Frames a second that the source promises, or 0 where it does not say. */
    double nominalFps();

    /** Whether frames come at their own pace (a camera) rather than as fast as they are asked for (files). */
    boolean live();

    /** Whether each frame shows something unrelated to the one before, so that nothing may be tracked across them. */
    boolean independentFrames();

    /** Frames in all, or -1 where the source cannot know. */
    long frameCount();

    /**
     * Waits for the next frame and copies it into {@code into}.
     *
     * @return false at the end
     * @throws CaptureException when the source broke; the message is one line for the user
     */
    boolean grab(Frame into) throws CaptureException;

    /** Starts again from the first frame, where the source can. Cameras ignore it. */
    void rewind() throws CaptureException;

    /** Frees the device or file; idempotent. */
    @Override
    void close();
}
