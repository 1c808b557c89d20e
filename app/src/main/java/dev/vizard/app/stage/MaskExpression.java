package dev.vizard.app.stage;

import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.FaceSignals;
import org.joml.Vector3fc;

/**
 * Moves a mask's jaw with the mouth and dims its eyes with a blink: parts named {@code jaw}, {@code eye_left} and {@code
 * eye_right} (the wearer's own), where the mask has them. Rests while there is no face. One thread.
 */
final class MaskExpression {

    /** As far as a mask's jaw opens; a person's opens further, but up to here it is followed as it is. */
    private static final double JAW_RADIANS = Math.toRadians(16);

    /** A mouth open by 1 is a jaw turned by 25 degrees. */
    private static final double JAW_GAIN = 25.0 / 16;

    /** A mouth less open than this is shut: talking begins above it, the landmarks' noise and a smile end below. */
    private static final double SHUT_MOUTH = 0.12;

    /** The jaw does not follow changes smaller than this. */
    private static final double SLACK = 0.03;

    private static final double JAW_SECONDS = 0.045;
    private static final double REST_SECONDS = 0.3;

    /** Two pictures at 30 a second bring an eye 96 % of the way. */
    private static final double LID_SECONDS = 0.02;

    // Shares of how far the eye is usually open.
    private static final double DARK_BELOW = 0.45;
    private static final double LIT_ABOVE = 0.75;
    private static final double DIMMED = 0.03;

    private final FaceSignals signals = new FaceSignals();
    private final Eye left = new Eye();
    private final Eye right = new Eye();
    private double held;
    private double jaw;
    private Model known;
    private Vector3fc hinge;

    /**
     * Advances by a frame.
     *
     * @param found whether these are the landmarks of a face that is there
     * @param seconds since the call before
     */
    void update(FaceLandmarks face, boolean found, double seconds) {
        double wanted = 0;
        if (found) {
            signals.measure(face);
            wanted = Math.min(1, JAW_GAIN * Math.max(0, signals.mouthOpening() - SHUT_MOUTH) / (1 - SHUT_MOUTH));
        }
        // A shut mouth is shut, whatever the slack.
        held = wanted == 0 ? 0 : Math.max(wanted - SLACK, Math.min(wanted + SLACK, held));
        jaw += (held - jaw) * towards(seconds, found ? JAW_SECONDS : REST_SECONDS);
        left.update(found ? signals.leftEyeOpenness() : 1, found, seconds);
        right.update(found ? signals.rightEyeOpenness() : 1, found, seconds);
    }

    private static double towards(double seconds, double time) {
        return 1 - Math.exp(-seconds / time);
    }

    /**
     * Sets a mask's parts.
     *
     * @param mirrored whether the mask is shown as in a mirror: then its left eye is the wearer's right
     * @param follows whether it is to follow at all
     */
    void apply(Scene.Instance mask, boolean mirrored, boolean follows) {
        if (!mask.model.equals(known)) {
            known = mask.model;
            hinge = hinge(known);
        }
        if (!follows) {
            rest(mask);
            return;
        }
        float angle = (float) (jaw * JAW_RADIANS);
        mask.part("jaw").transform.translation(hinge).rotateX(angle).translate(-hinge.x(), -hinge.y(), -hinge.z());
        mask.part("eye_left").glow = (mirrored ? right : left).glow();
        mask.part("eye_right").glow = (mirrored ? left : right).glow();
    }

    /** Shuts a mask's jaw and lights its eyes. */
    static void rest(Scene.Instance mask) {
        mask.part("jaw").transform.identity();
        mask.part("eye_left").glow = 1;
        mask.part("eye_right").glow = 1;
    }

    private static Vector3fc hinge(Model model) {
        return model.parts().stream()
                .filter(part -> part.name().equals("jaw"))
                .findFirst()
                .map(Model.Part::pivot)
                .orElse(new org.joml.Vector3f());
    }

    /** How far the jaw is open, degrees. */
    double jawDegrees() {
        return Math.toDegrees(jaw * JAW_RADIANS);
    }

    /** Brightness 0..1 of the subject's own left or right side. */
    double glow(boolean ofLeft) {
        return (ofLeft ? left : right).glow();
    }

    /** One eye. Some are never wide open, so that shut means against what is usual. */
    private static final class Eye {
        private static final double LEAST_USUAL = 0.35;
        private static final double RISE_SECONDS = 0.4;
        private static final double FALL_SECONDS = 15;

        private double open = 1;
        private double usual = 1;

        void update(double openness, boolean found, double seconds) {
            open += (openness - open) * towards(seconds, found ? LID_SECONDS : REST_SECONDS);
            usual += (openness - usual) * towards(seconds, openness > usual ? RISE_SECONDS : FALL_SECONDS);
            usual = Math.max(LEAST_USUAL, usual);
        }

        float glow() {
            double share = (open / usual - DARK_BELOW) / (LIT_ABOVE - DARK_BELOW);
            double lit = Math.max(0, Math.min(1, share));
            return (float) (DIMMED + (1 - DIMMED) * lit * lit * (3 - 2 * lit));
        }
    }
}
