package dev.vizard.app.stage;

import org.joml.Matrix4f;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Quaternionf;

/**
 * Turns head poses into what the mask shows: follows while there is a face, eases to rest when it is lost, and takes up
 * again without a jump. One thread.
 */
public final class MaskPoser {

    /** A face lost for less than this may be a blink of the tracker's: the mask just waits. */
    private static final double HOLD_SECONDS = 0.25;

    /** A head that comes back further off than this is met halfway, however short it was gone. */
    private static final double JUMP_DEGREES = 8;

    private static final double EASE_SECONDS = 0.45;
    private static final double RESUME_SECONDS = 0.35;

    private final Quaterniond shown = new Quaterniond();
    private final Quaterniond target = new Quaterniond();
    private final Quaternionf turn = new Quaternionf();
    private final Quaterniond resumeFrom = new Quaterniond();
    private double lostSeconds = Double.MAX_VALUE;
    private double resumed = 1;

    /**
     * Advances by a frame.
     *
     * @param rotation the head's, meaningful where a face was found
     * @param found whether there is a face
     * @param mirrored whether the mask is shown as in a mirror
     * @param seconds since the call before
     */
    public void update(Quaterniondc rotation, boolean found, boolean mirrored, double seconds) {
        if (!found) {
            lostSeconds = lostSeconds == Double.MAX_VALUE ? lostSeconds : lostSeconds + seconds;
            if (lostSeconds > HOLD_SECONDS) {
                shown.slerp(target.identity(), 1 - Math.exp(-seconds / EASE_SECONDS));
            }
            return;
        }
        target.set(rotation);
        if (mirrored) {
            // M R M with M = diag(-1, 1, 1): pitch stays, yaw and roll change sign.
            target.set(target.x, -target.y, -target.z, target.w);
        }
        if (lostSeconds > HOLD_SECONDS || (lostSeconds > 0 && farFromTarget())) {
            resumeFrom.set(shown);
            resumed = 0;
        }
        lostSeconds = 0;
        resumed = Math.min(1, resumed + seconds / RESUME_SECONDS);
        double weight = resumed * resumed * (3 - 2 * resumed);
        shown.set(resumeFrom).slerp(target, weight);
    }

    private boolean farFromTarget() {
        return Math.abs(shown.dot(target)) < Math.cos(Math.toRadians(JUMP_DEGREES) / 2);
    }

    /** Whether the face has been gone long enough to say so. */
    public boolean lost() {
        return lostSeconds > HOLD_SECONDS;
    }

    /** The rotation shown. */
    public Quaterniond rotation(Quaterniond into) {
        return into.set(shown);
    }

    /** The mask's transform: {@code fit} brings it to the origin and to size, the head's rotation comes after. */
    public Matrix4f transform(Matrix4f fit, Matrix4f into) {
        return into.rotation(turn.set(shown)).mul(fit);
    }
}
