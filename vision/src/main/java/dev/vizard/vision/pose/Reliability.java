package dev.vizard.vision.pose;

import dev.vizard.vision.face.FaceLandmarks;
import org.joml.Quaterniond;

/** How far a pose may be trusted: the face's presence, less where landmark networks are known to go wrong. */
final class Reliability {

    /** Up to this angle between face and camera landmarks are good; from there they get worse in a straight line. */
    private static final double GOOD_DEGREES = 35;

    /** Here a face is a profile, and its pose little more than a guess. */
    private static final double LOST_DEGREES = 90;

    /** An error that a network expects of itself, degrees, at which a pose is worth 1/e. */
    private static final double WEAK_DEGREES = 10;

    private Reliability() {}

    /** 0..1 where a network tells how many degrees it expects to be off. */
    static double ofError(double presence, double expectedDegrees) {
        return presence * Math.exp(-Math.max(0, expectedDegrees) / WEAK_DEGREES);
    }

    /** 0..1 for a head turned by {@code rayRotation} against the ray on which it is seen. */
    static double of(FaceLandmarks landmarks, Quaterniond rayRotation) {
        // Cosine of the angle between the face's axis and the ray: the matrix's last entry.
        double facing = 1 - 2 * (rayRotation.x * rayRotation.x + rayRotation.y * rayRotation.y);
        double degrees = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, facing))));
        double turned = Math.max(0, Math.min(1, (LOST_DEGREES - degrees) / (LOST_DEGREES - GOOD_DEGREES)));
        return landmarks.presence() * turned;
    }
}
