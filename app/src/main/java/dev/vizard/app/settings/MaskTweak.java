package dev.vizard.app.settings;

import dev.vizard.vision.settings.Range;
import dev.vizard.vision.settings.Ranges;

/**
 * How a mask sits otherwise than its bounds say. Lengths are in heights of a mask that fits; the turn comes first, then the
 * scale, then the shift, all in the head's axes.
 *
 * @param scale factor on its size
 * @param right + to the right of the picture while the head looks straight ahead
 * @param up + up
 * @param forward + out of the face
 * @param yawDegrees + turns its face to its own left
 * @param pitchDegrees + turns its face up
 * @param rollDegrees + tilts it to its own left shoulder
 */
public record MaskTweak(
        @Range(min = 0.2, max = 5, label = "size", logarithmic = true) double scale,
        @Range(min = -1.5, max = 1.5, label = "right") double right,
        @Range(min = -1.5, max = 1.5, label = "up") double up,
        @Range(min = -1.5, max = 1.5, label = "forward") double forward,
        @Range(min = -180, max = 180, label = "yaw", unit = "\u00b0") double yawDegrees,
        @Range(min = -180, max = 180, label = "pitch", unit = "\u00b0") double pitchDegrees,
        @Range(min = -180, max = 180, label = "roll", unit = "\u00b0") double rollDegrees) {

    /** As its bounds say. */
    public static final MaskTweak NONE = new MaskTweak(1, 0, 0, 0, 0, 0, 0);

    /** Rejects values out of range; a scale that a file leaves out (0) is 1. */
    public MaskTweak {
        scale = scale == 0 ? 1 : scale;
        Ranges.check(MaskTweak.class, "scale", scale);
        Ranges.check(MaskTweak.class, "right", right);
        Ranges.check(MaskTweak.class, "up", up);
        Ranges.check(MaskTweak.class, "forward", forward);
        Ranges.check(MaskTweak.class, "yawDegrees", yawDegrees);
        Ranges.check(MaskTweak.class, "pitchDegrees", pitchDegrees);
        Ranges.check(MaskTweak.class, "rollDegrees", rollDegrees);
    }

    /** The same at another size. */
    public MaskTweak withScale(double wanted) {
        return new MaskTweak(wanted, right, up, forward, yawDegrees, pitchDegrees, rollDegrees);
    }

    /** The same in another place. */
    public MaskTweak withOffset(double wantedRight, double wantedUp, double wantedForward) {
        return new MaskTweak(scale, wantedRight, wantedUp, wantedForward, yawDegrees, pitchDegrees, rollDegrees);
    }

    /** The same turned otherwise, degrees. */
    public MaskTweak withTurn(double yaw, double pitch, double roll) {
        return new MaskTweak(scale, right, up, forward, yaw, pitch, roll);
    }
}
