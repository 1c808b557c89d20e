package dev.vizard.app.demo;

import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.filter.PosePredictor;
import dev.vizard.vision.filter.PredictionSettings;
import dev.vizard.vision.filter.Recenter;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The rotation that a mask beside the picture takes: the smoothed one, carried on to the time it is shown at, relative to
 * what the user called straight ahead. Main thread; allocates nothing.
 */
final class ShownPose {

    /** A picture older than this says less and less about now; one twice as old is shown as it was. */
    private static final double STALE_SECONDS = 0.15;

    private final PosePredictor predictor = new PosePredictor(PredictionSettings.DEFAULT);
    private final Recenter recenter = new Recenter();
    private final Quaterniond rotation = new Quaterniond();
    private final Vector3d position = new Vector3d();
    private final Quaterniond filtered = new Quaterniond();
    private final Quaterniond predicted = new Quaterniond();
    private long capturedNanos;

    /** Takes in a frame; once each. */
    void take(TrackedFrame frame) {
        if (frame.landmarks.found()) {
            predictor.update(frame.raw(), frame.filtered());
            frame.filtered().rotation(filtered);
            capturedNanos = frame.capturedNanos();
        } else {
            predictor.reset();
        }
    }

    /** From now on the frame's head looks straight ahead. */
    void recentre(TrackedFrame frame) {
        recenter.capture(frame.filtered());
    }

    /**
     * The rotation to show; valid until the next call.
     *
     * @param displayNanos when it will be shown, {@link System#nanoTime()}; 0 for the time of its picture
     * @param recentred whether straight ahead is the user's, not the camera's
     */
    Quaterniond at(long displayNanos, PredictionSettings settings, boolean recentred) {
        predictor.configure(settings);
        double age = displayNanos == 0 ? 0 : (displayNanos - capturedNanos) * 1e-9;
        double ahead = Math.max(0, Math.min(age, 2 * STALE_SECONDS - age));
        predictor.predict(ahead, rotation, position);
        predicted.set(rotation);
        return recentred ? recenter.apply(rotation) : rotation;
    }

    /** What {@link #at} gave last, before recentring. */
    Quaterniond predicted() {
        return predicted;
    }

    /** What it would have given without prediction. */
    Quaterniond unpredicted() {
        return filtered;
    }
}
