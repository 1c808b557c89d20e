package dev.vizard.app.demo;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import java.util.function.DoubleSupplier;

/** The rendered head for one who tracks and draws on the same thread: each picture is taken when it is asked for. */
final class SteppedHead implements FrameSource {

    private static final double FPS = 30;
    /** Ten seconds: every swing of the head comes by about once. */
    private static final int FRAMES = 300;

    private final ValidateMode mode;
    private final DoubleSupplier fovDegrees;
    private int next;

    SteppedHead(ValidateMode mode, DoubleSupplier fovDegrees) {
        this.mode = mode;
        this.fovDegrees = fovDegrees;
    }

    @Override
    public String description() {
        return "rendered head";
    }

    @Override
    public double nominalFps() {
        return FPS;
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public boolean independentFrames() {
        return false;
    }

    @Override
    public long frameCount() {
        return FRAMES;
    }

    @Override
    public boolean grab(Frame into) {
        if (next == FRAMES) {
            return false;
        }
        mode.take(into, fovDegrees.getAsDouble(), Math.round(next / FPS * 1e9));
        next++;
        return true;
    }

    @Override
    public void rewind() {
        next = 0;
    }

    @Override
    public void close() {
        // The head is the mode's.
    }
}
