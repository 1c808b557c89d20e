package dev.vizard.app.synth;

/**
 * Bakes the one texture: the portrait's face, the skirt's hair, ears and throat, and neck and cloth, all from the
 * portrait's own pixels except the cloth. Nothing of the portrait's backdrop gets in: the hand-drawn outline is drawn
 * in further where its colour is still the backdrop's.
 */
final class HeadTexture {

    // A clean, evenly lit piece of skin at the jaw, portrait pixels; the neck itself lies in shadow.
    private static final double NECK_LEFT = 243;
    private static final double NECK_RIGHT = 253;
    private static final double NECK_TOP = 146;
    private static final double NECK_BOTTOM = 152;
    private static final double OUTLINE_INSET = 3;
    private static final double[] CLOTH = {38, 44, 62};

    private final Portrait portrait;
    private final float[] texels = new float[Atlas.WIDTH * Atlas.HEIGHT * 3];
    private final double[] colour = new double[3];
    private final double[] other = new double[3];
    private final double[] rimColour = new double[3];

    private HeadTexture(Portrait portrait) {
        this.portrait = portrait;
    }

    /** Red, green, blue in 0..255 a texel, {@link Atlas#WIDTH} a row, from the top. */
    static float[] bake(Portrait portrait) {
        HeadTexture texture = new HeadTexture(portrait);
        texture.bakeFace();
        texture.bakeSkirt();
        texture.bakeBust();
        return texture.texels;
    }

    private void bakeFace() {
        for (int y = 0; y < Atlas.HEIGHT; y++) {
            for (int x = 0; x < Atlas.WRAP_LEFT; x++) {
                portrait.sample(
                        Atlas.FACE_X + (x + 0.5) / Atlas.FACE_SCALE,
                        Atlas.FACE_Y + (y + 0.5) / Atlas.FACE_SCALE,
                        colour);
                put(x, y);
            }
        }
    }

    private void bakeSkirt() {
        for (int x = Atlas.WRAP_LEFT; x < Atlas.WIDTH; x++) {
            double turn = HeadOutline.OVAL.length * around(x);
            for (int y = 0; y < Atlas.BUST_TOP; y++) {
                skirt(turn, down(y, 0));
                put(x, y);
            }
        }
    }

    private void skirt(double turn, double down) {
        double hair = HeadOutline.hairiness(turn);
        double front = Math.min(1, 2 * down);
        // Along the hair's curve rather than straight through it, so that its sides are not smeared.
        outward(turn, 0.5 * Math.sin(front * Math.PI / 2) + 0.5 * front, colour);
        double behind = HeadOutline.smooth((down - 0.42) / 0.14);
        if (behind > 0) {
            backHair(turn, down, other);
            blend(behind);
        }
        if (hair < 1) {
            double[] visible = colour.clone();
            throat(turn, down);
            System.arraycopy(visible, 0, other, 0, 3);
            blend(hair);
        }
    }

    /** The portrait from the face's rim (0) to the hair's outline (1). */
    private void outward(double turn, double share, double[] into) {
        double t = HeadOutline.wrap(turn);
        double[] rim = HeadGeometry.rim(portrait, t);
        double[] from = HeadGeometry.inset(rim[0], rim[1]);
        double[] to = HeadOutline.hairiness(t) > 0 ? HeadOutline.silhouette(rim[0], rim[1]) : from;
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        double reach = Math.max(0, length - OUTLINE_INSET);
        double dx = length < 1e-6 ? 0 : (to[0] - from[0]) / length;
        double dy = length < 1e-6 ? 0 : (to[1] - from[1]) / length;
        portrait.sample(from[0] + dx * reach, from[1] + dy * reach, into);
        while (reach > 1 && HeadOutline.isBackdrop(into)) {
            reach -= 0.5;
            portrait.sample(from[0] + dx * reach, from[1] + dy * reach, into);
        }
        portrait.sample(from[0] + dx * reach * share, from[1] + dy * reach * share, into);
        portrait.sample(from[0], from[1], rimColour);
        if (HeadOutline.isBackdrop(into)) {
            System.arraycopy(rimColour, 0, into, 0, 3);
        }
        if (HeadOutline.besideEar(t)) {
            dim(into, 0.95 * luma(rimColour));
        }
    }

    /** The back of the head wears the hair of the front again, from the outline inwards. */
    private void backHair(double turn, double down, double[] into) {
        double t = HeadOutline.wrap(turn);
        double top = 7;
        double mirrored = t <= top || t >= 36 - top ? t : top - (t - top) * 2 * top / (36 - 2 * top);
        outward(mirrored, 1 - 1.1 * Math.abs(down - 0.5), into);
        double shade = 1 - 0.25 * HeadOutline.smooth((down - 0.5) / 0.4);
        for (int k = 0; k < 3; k++) {
            into[k] *= shade;
        }
    }

    /** Under the jaw: from the jaw's own colour to the neck's skin, and hair at the nape. */
    private void throat(double turn, double down) {
        outward(turn, 0, colour);
        neckSkin(turn / HeadOutline.OVAL.length, other);
        blend(HeadOutline.smooth(down / 0.1));
        double shade = 1 - 0.32 * HeadOutline.smooth((down + 0.03) / 0.14);
        for (int k = 0; k < 3; k++) {
            colour[k] *= shade;
        }
        backHair(turn, Math.max(0.5, down), other);
        for (int k = 0; k < 3; k++) {
            other[k] *= 0.7;
        }
        blend(HeadOutline.smooth((down - 0.5) / 0.12));
    }

    private void bakeBust() {
        for (int x = Atlas.WRAP_LEFT; x < Atlas.WIDTH; x++) {
            double around = around(x);
            for (int y = Atlas.BUST_TOP; y < Atlas.HEIGHT; y++) {
                double down = down(y, Atlas.BUST_TOP);
                if (down < BustGeometry.SKIN_SHARE) {
                    neckSkin(around, colour);
                    double shade = 0.6 + 0.27 * HeadOutline.smooth(down / BustGeometry.SKIN_SHARE);
                    double creases = 1 - 0.25 * HeadOutline.smooth((down - 0.27) / 0.03);
                    for (int k = 0; k < 3; k++) {
                        colour[k] *= shade * creases;
                    }
                } else {
                    cloth(around, down);
                }
                put(x, y);
            }
        }
    }

    private void neckSkin(double around, double[] into) {
        double wave = 0.5 + 0.5 * Math.sin(around * 4 * Math.PI);
        double sway = 0.5 + 0.5 * Math.sin(around * 6 * Math.PI + 1);
        portrait.sample(NECK_LEFT + (NECK_RIGHT - NECK_LEFT) * wave, NECK_TOP + (NECK_BOTTOM - NECK_TOP) * sway, into);
    }

    private void cloth(double around, double down) {
        double ribs =
                down < 0.5 ? 0.12 * Math.cos(around * 2 * Math.PI * 64) : 0.05 * Math.cos(down * 2 * Math.PI * 60);
        double fold = 0.08 * Math.sin(around * 2 * Math.PI * 5 + 9 * down) * HeadOutline.smooth((down - 0.45) / 0.2);
        double roll = 1 - 0.35 * (1 - HeadOutline.smooth((down - BustGeometry.SKIN_SHARE) / 0.03));
        for (int k = 0; k < 3; k++) {
            colour[k] = CLOTH[k] * (1 + ribs + fold) * roll;
        }
    }

    // The lobes' glints, drawn out over the side of the head, would look like jewellery.
    private static void dim(double[] rgb, double most) {
        double scale = Math.min(1, most / Math.max(1, luma(rgb)));
        for (int k = 0; k < 3; k++) {
            rgb[k] *= scale;
        }
    }

    private static double luma(double[] rgb) {
        return 0.3 * rgb[0] + 0.6 * rgb[1] + 0.1 * rgb[2];
    }

    private void blend(double share) {
        for (int k = 0; k < 3; k++) {
            colour[k] += (other[k] - colour[k]) * share;
        }
    }

    /** Share of the way around in a wrapped field. */
    static double around(int x) {
        return (x + 0.5 - Atlas.WRAP_LEFT - Atlas.MARGIN) / Atlas.WRAP_WIDTH;
    }

    /** Share of the way down a wrapped field that begins at {@code top}. */
    static double down(int y, int top) {
        return Math.max(0, Math.min(1, (y + 0.5 - top - Atlas.MARGIN) / Atlas.WRAP_HEIGHT));
    }

    private void put(int x, int y) {
        int at = (y * Atlas.WIDTH + x) * 3;
        for (int k = 0; k < 3; k++) {
            texels[at + k] = (float) Math.max(0, Math.min(255, colour[k]));
        }
    }
}
