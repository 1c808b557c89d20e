package dev.vizard.app.synth;

/**
 * Where each surface finds its colours in the one texture: the face on the left (the portrait itself, enlarged), the
 * skirt of hair, ears and throat at the upper right, neck and shoulders at the lower right. The two right fields run
 * once around from left to right.
 */
final class Atlas {

    /** Texels in a row. */
    static final int WIDTH = 1664;

    /** Rows. */
    static final int HEIGHT = 640;

    /** Texels a pixel of the portrait. */
    static final double FACE_SCALE = 4;

    /** The portrait's pixel at the atlas's upper left corner. */
    static final double FACE_X = 150;

    /** The portrait's row at the atlas's upper left corner. */
    static final double FACE_Y = 40;

    /** Left edge of the two wrapped fields. */
    static final int WRAP_LEFT = 640;

    /** Rows from the top where the field of neck and shoulders begins. */
    static final int BUST_TOP = 320;

    /** Texels around each wrapped field's content, so that interpolation never reaches a neighbour. */
    static final int MARGIN = 4;

    /** Content size of a wrapped field. */
    static final int WRAP_WIDTH = WIDTH - WRAP_LEFT - 2 * MARGIN;

    /** Content rows of a wrapped field. */
    static final int WRAP_HEIGHT = HEIGHT - BUST_TOP - 2 * MARGIN;

    private Atlas() {}

    /** Texel column of a share 0..1 around. */
    static float wrapU(double around) {
        return (float) (WRAP_LEFT + MARGIN + around * WRAP_WIDTH);
    }

    /** Texel row of a share 0..1 down a wrapped field that begins at {@code top}. */
    static float wrapV(int top, double down) {
        return (float) (top + MARGIN + down * WRAP_HEIGHT);
    }
}
