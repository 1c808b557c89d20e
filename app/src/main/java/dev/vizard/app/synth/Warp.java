package dev.vizard.app.synth;

import org.joml.Vector3d;

/** Makes another person's head of the portrait's: a smooth change of place, the same for face, skull, neck and hair. */
@FunctionalInterface
public interface Warp {

    /** The portrait's own head. */
    Warp NONE = point -> {};

    /** Moves a point, head axes, centimetres. */
    void apply(Vector3d point);
}
