package dev.vizard.app.identity;

import dev.vizard.app.synth.PortraitHead;
import org.joml.Vector3d;

/**
 * A part of the face that differs between people: what lies around a landmark moves along a direction, the same on both
 * sides.
 *
 * @param landmark the middle of what moves, on the subject's right or on the midline
 * @param twin the landmark opposite; the same one on the midline
 * @param reachCm how far it reaches: the standard deviation of a bell
 * @param outwards share of the movement away from the midline
 * @param up share of the movement upwards
 * @param forward share of the movement out of the face
 * @param spreadCm standard deviation of the movement among people
 */
record Feature(int landmark, int twin, double reachCm, double outwards, double up, double forward, double spreadCm) {

    // Spreads after surveys of adult faces, in which most distances between features vary by 2 to 5 mm.
    static final Feature[] ALL = {
        new Feature(172, 397, 2.6, 1, 0, 0, 0.40), // jaw's width
        new Feature(116, 345, 2.0, 0.7, 0, 0.7, 0.25), // cheekbones
        new Feature(205, 425, 1.8, 0.6, 0, 0.8, 0.25), // cheeks
        new Feature(127, 356, 2.4, 1, 0, 0, 0.30), // temples
        new Feature(152, 152, 2.2, 0, -1, 0, 0.45), // chin's length
        new Feature(199, 199, 1.8, 0, 0, 1, 0.35), // chin forward
        new Feature(1, 1, 1.3, 0, 0, 1, 0.30), // nose's height
        new Feature(1, 1, 1.3, 0, 1, 0, 0.22), // nose's tip up
        new Feature(64, 294, 0.9, 1, 0, 0, 0.16), // nostrils
        new Feature(197, 197, 1.1, 0, 0, 1, 0.22), // nose's bridge
        new Feature(105, 334, 1.4, 0, 0, 1, 0.20), // brow ridge
        new Feature(105, 334, 1.4, 0, 1, 0, 0.20), // brows up
        new Feature(159, 386, 1.5, 1, 0, 0, 0.20), // eyes apart
        new Feature(159, 386, 1.2, 0, 0, 1, 0.15), // eyes deep
        new Feature(61, 291, 1.2, 1, 0, 0, 0.22), // mouth's width
        new Feature(13, 13, 1.4, 0, 0, 1, 0.22), // lips forward
        new Feature(13, 13, 1.8, 0, 1, 0, 0.25), // mouth up
        new Feature(151, 151, 2.6, 0, 0, 1, 0.35), // forehead
    };

    /** Where the left one is; the right one is its mirror image. */
    Vector3d place(PortraitHead head) {
        Vector3d left = head.landmark(twin);
        Vector3d right = head.landmark(landmark);
        return new Vector3d((left.x - right.x) / 2, (left.y + right.y) / 2, (left.z + right.z) / 2);
    }
}
