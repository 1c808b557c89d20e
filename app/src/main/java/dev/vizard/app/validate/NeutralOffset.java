package dev.vizard.app.validate;

import java.util.List;
import org.joml.Quaterniond;

/**
 * The one constant rotation by which an estimator is off for one person: where it takes that person's level gaze to be.
 * It is what recentring removes, so it is measured as a user would recentre: on faces that look at the camera.
 */
final class NeutralOffset {

    private static final double FRONTAL_DEGREES = 37;

    private NeutralOffset() {}

    /** The mean of inverse(truth) * estimate over the frontal pictures; the identity if there are none. */
    static Quaterniond of(List<Observation> ofOneIdentity) {
        Quaterniond sum = new Quaterniond(0, 0, 0, 0);
        for (Observation o : ofOneIdentity) {
            if (o.found() && Math.abs(o.shot().seen().yawDegrees()) <= FRONTAL_DEGREES) {
                Quaterniond off = o.shot()
                        .truth()
                        .rotation(new Quaterniond())
                        .conjugate()
                        .mul(o.pose().rotation(new Quaterniond()));
                // Gross failures are no one's level gaze.
                if (Math.abs(off.w) > Math.cos(Math.toRadians(40) / 2)) {
                    sum.add(off.w < 0 ? off.mul(-1) : off);
                }
            }
        }
        return sum.lengthSquared() == 0 ? sum.identity() : sum.normalize();
    }

    /** The error that is left once the offset is taken out of the answer, degrees. */
    static double correctedError(Observation o, Quaterniond offset) {
        Quaterniond corrected = o.pose().rotation(new Quaterniond()).mul(offset.conjugate(new Quaterniond()));
        return o.pose().withRotation(corrected).geodesicDegrees(o.shot().truth());
    }
}
