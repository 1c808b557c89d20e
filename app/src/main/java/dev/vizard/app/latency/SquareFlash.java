package dev.vizard.app.latency;

import static org.lwjgl.glfw.GLFW.GLFW_KEY_ESCAPE;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.panel.SquareView;
import dev.vizard.engine.imgui.ImGuiLayer;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * Shows a white square and finds it again in the camera's picture: what lies outside the sight of a program's own clock,
 * that is the screen's lag, the exposure and the transfer of the picture. The camera must see the screen.
 */
public final class SquareFlash {

    private static final String HINT = "Point the camera at this square. Esc ends.";
    private static final float FRAME_SECONDS = 1 / 60f;
    private static final Timing USUAL = new Timing(1.2, 0.4, 0.4, 0.6);
    /** Without a screen nothing else would hold the loop back. */
    private static final long HEADLESS_REST_NANOS = 4_000_000;

    private static final int LEAST_CHANGES = 4;
    private static final long JOIN_MILLIS = 3000;

    private final Home home;
    private final Callable<FrameSource> camera;
    private final FlashRecord record = new FlashRecord();
    private final CameraThread seeing = new CameraThread();

    /**
     * When the square changes, seconds.
     *
     * @param settle before the first change, for the camera to get used to the light
     * @param least between two changes, at least
     * @param spread and at most so much more
     * @param tail after the last
     */
    record Timing(double settle, double least, double spread, double tail) {}

    /** Told each change of the square; for who simulates a camera. */
    @FunctionalInterface
    interface Watcher {
        /** The square became white or black with the swap that returned at {@code nanos}. */
        void changed(long nanos, boolean white);
    }

    /**
     * What came out.
     *
     * @param millis latencies in ascending order
     * @param missed changes that could not be told
     * @param intervalMillis median time between two of the camera's pictures
     */
    public record Result(double[] millis, int missed, double intervalMillis) {}

    /** A test with this camera, opened on a thread of its own. */
    public SquareFlash(Home home, Callable<FrameSource> camera) {
        this.home = home;
        this.camera = camera;
    }

    /**
     * Runs it, once; on the calling thread, which must be the main one.
     *
     * @param changes how often the square changes
     */
    public Result run(WindowSettings settings, int changes) {
        return run(settings, changes, USUAL, (nanos, white) -> {});
    }

    Result run(WindowSettings settings, int changes, Timing timing, Watcher watcher) {
        try (Window window = Window.open(settings);
                ImGuiLayer gui = new ImGuiLayer(window, home.font())) {
            window.onKey(key -> {
                if (key == GLFW_KEY_ESCAPE) {
                    window.requestClose();
                }
            });
            seeing.start();
            flash(window, gui, changes, timing, watcher);
        } finally {
            seeing.stopAndJoin();
        }
        if (seeing.failure != null) {
            throw new UserError(seeing.failure);
        }
        if (record.changes().size() < LEAST_CHANGES) {
            throw new UserError("the test was ended before it had begun; let it run for a few seconds");
        }
        FlashAnalysis.Result found = FlashAnalysis.of(record);
        if (found.cells() == 0) {
            throw new UserError("the camera does not see the square: point it at the screen, close, and make the screen"
                    + " bright and the room darker");
        }
        return new Result(found.millis(), found.missed(), found.intervalMillis());
    }

    private void flash(Window window, ImGuiLayer gui, int changes, Timing timing, Watcher watcher) {
        // Uneven, so that the camera's own beat cannot hide in the changes'.
        Random random = new Random(1);
        boolean white = false;
        boolean changing = false;
        int done = 0;
        long next = 0;
        while (!window.shouldClose() && seeing.failure == null) {
            window.pollEvents();
            long now = System.nanoTime();
            if (next == 0 && seeing.seen) {
                next = now + nanos(timing.settle());
            } else if (next != 0 && now >= next) {
                if (done == changes) {
                    return;
                }
                white = !white;
                changing = true;
                done++;
                double wait = timing.least() + timing.spread() * random.nextDouble();
                next = now + nanos(done == changes ? timing.tail() : wait);
            }
            gui.begin(FRAME_SECONDS);
            SquareView.draw(white, HINT, window.framebufferWidth(), window.framebufferHeight());
            gui.end();
            window.swapBuffers();
            if (changing) {
                changing = false;
                long shown = System.nanoTime();
                record.changed(shown, white);
                watcher.changed(shown, white);
            }
            if (window.headless()) {
                LockSupport.parkNanos(HEADLESS_REST_NANOS);
            }
        }
    }

    private static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }

    /** Grabs pictures as they come, whatever the window does. */
    private final class CameraThread extends Thread {
        private volatile boolean stopping;
        private volatile boolean seen;
        private volatile String failure;

        CameraThread() {
            super("vizard-camera");
            setDaemon(true);
        }

        @Override
        public void run() {
            try (FrameSource source = camera.call()) {
                Frame frame = new Frame();
                while (!stopping) {
                    if (!source.grab(frame)) {
                        failure = "the pictures ended before the test did; it needs a camera";
                        return;
                    }
                    record.see(frame);
                    seen = true;
                }
            } catch (CaptureException e) {
                failure = e.getMessage();
            } catch (Exception e) {
                failure = "the camera failed: " + e;
            }
        }

        void stopAndJoin() {
            stopping = true;
            try {
                join(JOIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
