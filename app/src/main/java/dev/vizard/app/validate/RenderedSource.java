package dev.vizard.app.validate;

import dev.vizard.vision.TripleBuffer;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/** Pictures that the main thread renders, as a camera for the vision thread: the newest one wins, as with a camera. */
final class RenderedSource implements FrameSource {

    private static final long WAIT_NANOS = 1_000_000;

    private final TripleBuffer<Frame> pictures;
    private volatile boolean stopped;

    RenderedSource(TripleBuffer<Frame> pictures) {
        this.pictures = pictures;
    }

    /** Lets whoever waits for a picture go; from any thread. */
    void stop() {
        stopped = true;
    }

    @Override
    public String description() {
        return "rendered head";
    }

    @Override
    public double nominalFps() {
        return HeadSway.FPS;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public boolean independentFrames() {
        return false;
    }

    @Override
    public long frameCount() {
        return -1;
    }

    @Override
    public boolean grab(Frame into) {
        while (!pictures.latch()) {
            if (stopped) {
                return false;
            }
            LockSupport.parkNanos(this, WAIT_NANOS);
        }
        Frame picture = pictures.front();
        ByteBuffer pixels = into.resize(picture.width(), picture.height());
        pixels.put(0, picture.bgr(), 0, pixels.limit());
        into.mark(picture.sequence(), picture.captureNanos());
        return true;
    }

    @Override
    public void rewind() {
        // As a camera, it has no beginning.
    }

    @Override
    public void close() {
        // Pictures are memory of the main thread's.
    }
}
