package dev.vizard.vision;

import dev.vizard.vision.VisionStatus.State;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import dev.vizard.vision.metrics.StageTimes.Stage;
import dev.vizard.vision.onnx.ModelException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vision thread: grab, track, estimate, smooth, publish. Everything native that it uses is opened, used and closed
 * on it. What goes wrong becomes a {@link VisionStatus}; it never takes the program down.
 *
 * <p>{@link #start()}, {@link #close()} and the setters may be called from any thread; {@link #frames()} has one
 * consumer.
 */
public final class VisionWorker implements AutoCloseable {

    /** Opens the source; called on the vision thread, again after the source broke. */
    @FunctionalInterface
    public interface Opener {
        FrameSource open() throws CaptureException;
    }

    private static final Logger log = LoggerFactory.getLogger(VisionWorker.class);
    private static final long JOIN_MILLIS = 5000;
    private static final long STATUS_NANOS = 250_000_000;
    private static final long FIRST_RETRY_NANOS = 500_000_000;
    private static final long LAST_RETRY_NANOS = 8_000_000_000L;

    private final Opener opener;
    private final Path models;
    private final boolean loop;
    private final Thread thread = new Thread(this::run, "vizard-vision");
    private final TripleBuffer<TrackedFrame> frames =
            new TripleBuffer<>(new TrackedFrame(), new TrackedFrame(), new TrackedFrame());

    private volatile VisionSettings settings;
    private volatile VisionStatus status = VisionStatus.START;
    private volatile boolean paused;
    private volatile boolean stopping;
    private volatile boolean reopening;
    private volatile long published;

    private final RateMeter rate = new RateMeter();
    private final MediaClock clock = new MediaClock();
    private long captured;
    private long withFace;
    private long lastStatusNanos;

    /**
     * A worker that does nothing until it is started.
     *
     * @param models the folder with the networks
     * @param loop whether a file begins again at its end
     */
    public VisionWorker(Opener opener, Path models, VisionSettings settings, boolean loop) {
        this.opener = opener;
        this.models = models;
        this.settings = settings;
        this.loop = loop;
        thread.setDaemon(true);
    }

    /** Starts the thread; once. */
    public void start() {
        thread.start();
    }

    /** The vision thread's {@link Thread#getId()}, for who measures it. */
    public long threadId() {
        return thread.getId();
    }

    /** The hand-over; its consumer is one thread. */
    public TripleBuffer<TrackedFrame> frames() {
        return frames;
    }

    /**
     * How many frames have been handed over for certain: whoever latches after asking finds this one or a later one, see
     * {@link TrackedFrame#publishNumber()}.
     */
    public long published() {
        return published;
    }

    /** How it is doing. */
    public VisionStatus status() {
        return status;
    }

    /** Settings from the next frame on. */
    public void configure(VisionSettings wanted) {
        settings = wanted;
        LockSupport.unpark(thread);
    }

    /** Waits with the next frame, or goes on. */
    public void setPaused(boolean wanted) {
        paused = wanted;
        LockSupport.unpark(thread);
    }

    /** Lets go of the source after the frame it is at, and opens one anew; the opener may then give another. */
    public void reopen() {
        reopening = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        try (VisionPipeline pipeline = new VisionPipeline(models, settings)) {
            runSources(pipeline);
        } catch (ModelException | CaptureException e) {
            fail(e.getMessage());
        } catch (OutOfMemoryError e) {
            log.error("the vision thread stopped", e);
            fail("tracking stopped: the pictures need more memory than Java may use; give smaller ones");
        } catch (RuntimeException | LinkageError e) {
            log.error("the vision thread stopped", e);
            fail("tracking stopped on an unexpected error: " + e + "; the log has more");
        }
    }

    /** Opens the source again and again as long as a camera may come back; a file's error is final. */
    private void runSources(VisionPipeline pipeline) throws CaptureException {
        long retry = FIRST_RETRY_NANOS;
        while (!stopping) {
            boolean live = false;
            long before = captured;
            reopening = false;
            try (FrameSource source = opener.open()) {
                live = source.live();
                runFrames(pipeline, source);
                if (reopening) {
                    pipeline.reset();
                    continue;
                }
                setStatus(State.ENDED, "");
                return;
            } catch (CaptureException e) {
                // A file that is broken stays broken; only what was a camera may come back.
                if (!live && status.state() != State.RECONNECTING) {
                    throw e;
                }
                setStatus(State.RECONNECTING, e.getMessage());
                // It worked in between, so the next loss is a new one.
                retry = captured > before ? FIRST_RETRY_NANOS : retry;
                pipeline.reset();
                pause(retry);
                retry = Math.min(LAST_RETRY_NANOS, retry * 2);
            }
        }
    }

    private void runFrames(VisionPipeline pipeline, FrameSource source) throws CaptureException {
        clock.restart();
        while (!stopping && !reopening) {
            if (paused) {
                waitWhilePaused();
                continue;
            }
            TrackedFrame slot = frames.back();
            slot.times.clear();
            slot.moments.clear();
            long start = System.nanoTime();
            if (!source.grab(slot.picture)) {
                if (!loop) {
                    return;
                }
                source.rewind();
                pipeline.reset();
                clock.restart();
                continue;
            }
            slot.times.add(Stage.GRAB, System.nanoTime() - start);
            // A file's frame counts from when it was due, so that a thread which is late hides nothing.
            long when = slot.picture.captureNanos();
            slot.moments.mark(Moment.CAPTURED, source.live() ? when : clock.waitFor(when));
            step(pipeline, source, slot);
        }
    }

    private void step(VisionPipeline pipeline, FrameSource source, TrackedFrame slot) {
        long arrived = System.nanoTime();
        pipeline.configure(settings);
        pipeline.step(slot, source.independentFrames());
        captured++;
        if (slot.landmarks.found()) {
            withFace++;
        }
        rate.tick(arrived);
        slot.moments.mark(Moment.PUBLISHED);
        long number = published + 1;
        slot.setPublishNumber(number);
        frames.publish();
        published = number;
        if (arrived - lastStatusNanos > STATUS_NANOS || status.state() != State.RUNNING) {
            setStatus(State.RUNNING, "");
        }
    }

    private void waitWhilePaused() {
        setStatus(State.PAUSED, "");
        while (paused && !stopping && !reopening) {
            LockSupport.parkNanos(this, STATUS_NANOS);
        }
        clock.restart();
    }

    private void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        while (!stopping && !reopening && System.nanoTime() < end) {
            LockSupport.parkNanos(this, end - System.nanoTime());
        }
    }

    private void fail(String message) {
        setStatus(State.FAILED, message);
    }

    private void setStatus(State state, String message) {
        lastStatusNanos = System.nanoTime();
        status = new VisionStatus(state, message, captured, withFace, rate.perSecond());
    }

    /** Asks the thread to stop, and waits until it has let go of camera and networks. Idempotent. */
    @Override
    public void close() {
        stopping = true;
        LockSupport.unpark(thread);
        if (!thread.isAlive()) {
            return;
        }
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            log.warn("the vision thread is still busy after {} ms: the source does not answer", JOIN_MILLIS);
        }
    }
}
